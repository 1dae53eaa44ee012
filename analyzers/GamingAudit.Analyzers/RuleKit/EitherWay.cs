using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// Progress without its sign, <c>Abs(progress - last)</c>, be it in a helper: going back pays as much as going on.
/// </summary>
internal static class EitherWay
{
    /// <summary>What is paid, and the baseline that follows it; null where nothing is paid so.</summary>
    public static (ExpressionSyntax Gain, Place Last)? Of(RewardTerm term, MethodLedger method, TypeSource type)
    {
        if (term is not { Trigger: Trigger.Step, Value: { } value, Amount.Low: >= 0 }) return null;
        foreach (InvocationExpressionSyntax size in method.Locals.Sources(value)
            .SelectMany(source => BaselineOrder.WithHelpers(source.Syntax, type)).OfType<InvocationExpressionSyntax>())
        {
            if (CallShape.NameOf(size.Expression) != "Abs" || size.ArgumentList.Arguments is not { Count: 1 } given)
                continue;
            if (given[0].Expression is not BinaryExpressionSyntax change
                || !change.IsKind(SyntaxKind.SubtractExpression)) continue;
            if (Follows(change.Right, change.Left, type)) return (size, Places.Of(change.Right));
            if (Follows(change.Left, change.Right, type)) return (size, Places.Of(change.Left));
        }

        return null;
    }

    // last = progress; in the step, of the same measure or of the local or parameter that holds it.
    private static bool Follows(ExpressionSyntax last, ExpressionSyntax now, TypeSource type) =>
        CallShape.NameOf(last) is { } name && type.Type.GetMembers(name).OfType<IFieldSymbol>().Any(
            field => ValueParts.IsFloating(field.Type) || ValueParts.IsInteger(field.Type))
        && type.WritesOf(name).Any(write => write.Value is { } set && !type.IsAtStart(write.Site)
            && (SyntaxFactory.AreEquivalent(set, now)
                || Start(now) is { } made && SyntaxFactory.AreEquivalent(set, made)));

    private static ExpressionSyntax? Start(ExpressionSyntax now) => now is IdentifierNameSyntax local
        && now.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } body
            ? LocalNames.Start(local.Identifier.ValueText, body) : null;
}
