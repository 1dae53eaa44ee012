using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>What the methods of an environment give back, read from syntax.</summary>
internal static class StepResults
{
    /// <summary>
    /// The expressions by which a type tells of the end of an episode, each with its place and its member; none for a
    /// type whose steps tell nothing.
    /// </summary>
    public static IEnumerable<(ExpressionSyntax Flag, SyntaxNode Site, MemberDeclarationSyntax In)> Flags(
        INamedTypeSymbol type)
    {
        List<IMethodSymbol> methods = type.GetMembers().OfType<IMethodSymbol>().ToList();
        IMethodSymbol[] steps = [.. methods.Where(IsStep)];
        if (steps.Length == 0) yield break;
        foreach (IMethodSymbol step in steps)
        {
            foreach (MethodDeclarationSyntax body in MethodResults.Declarations(step))
            {
                foreach (ExpressionSyntax result in MethodResults.Of(body))
                {
                    if (ReturnedReward.Of(result, step.ReturnType).Done is { } flag) yield return (flag, result, body);
                }

                foreach (IParameterSymbol handed in step.Parameters.Where(
                    one => EndFlag.IsHandedOut(one, step)))
                    yield return (SyntaxFactory.IdentifierName(handed.Name), body, body);
            }
        }

        foreach (IMethodSymbol method in methods.Where(IsAnswer))
        {
            foreach (MethodDeclarationSyntax body in MethodResults.Declarations(method))
                foreach (ExpressionSyntax over in MethodResults.Of(body)) yield return (over, over, body);
        }

        foreach (IFieldSymbol shown in type.GetMembers().OfType<IFieldSymbol>().Where(
            one => EndFlag.IsOfStep(one.Name) && one.Type.SpecialType == SpecialType.System_Boolean
                && one.AssociatedSymbol is null
                && steps.Any(step => KnownFrameworks.PaysByReturn(step) || StepFields.ShowsResult(step))))
        {
            foreach (MemberDeclarationSyntax body in shown.DeclaringSyntaxReferences
                .Select(reference => reference.GetSyntax().FirstAncestorOrSelf<MemberDeclarationSyntax>())
                .OfType<MemberDeclarationSyntax>())
                yield return (SyntaxFactory.IdentifierName(shown.Name), body, body);
        }

        foreach (IPropertySymbol shown in type.GetMembers().OfType<IPropertySymbol>().Where(
            one => EndFlag.IsOfStep(one.Name) && one.Type.SpecialType == SpecialType.System_Boolean))
        {
            foreach (PropertyDeclarationSyntax body in shown.DeclaringSyntaxReferences
                .Select(reference => reference.GetSyntax()).OfType<PropertyDeclarationSyntax>())
                yield return (SyntaxFactory.IdentifierName(shown.Name), body, body);
        }
    }

    // An agent of an engine ends its episode by a call.
    private static bool IsStep(IMethodSymbol method) => KnownFrameworks.PaysByReturn(method)
        || (KnownFrameworks.TriggerOf(method) == Trigger.Step && (StepFields.ShowsResult(method)
            || ReturnedReward.IsResult(method.ReturnType)
            || method.Parameters.Any(one => one.RefKind == RefKind.Out && ReturnedReward.IsReward(one.Name))));

    private static bool IsAnswer(IMethodSymbol method) => KnownFrameworks.EndsByReturn(method)
        || (EndFlag.IsOfStep(method.Name) && method.ReturnType.SpecialType == SpecialType.System_Boolean
            && (method.Parameters.IsEmpty || IsOfSame(method)));

    // GetReward(row, column) and IsTerminal(row, column) speak of one place.
    private static bool IsOfSame(IMethodSymbol asked) => asked.ContainingType.GetMembers().OfType<IMethodSymbol>().Any(
        reward => RewardEvidence.Is(reward) && asked.Parameters.All(one => reward.Parameters.Any(
            other => other.Name == one.Name && SymbolEqualityComparer.Default.Equals(other.Type, one.Type))));
}
