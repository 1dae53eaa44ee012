using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// Contacts that change the fitness of a life that is over: a crash lowers the flag by which the life goes on, asks for
/// none, and leaves the object where it is.
/// </summary>
internal static class LivesOver
{
    /// <summary>The assignment that ends the life before; null where a pay asks whether it is over.</summary>
    public static SyntaxNode? Of(RewardTerm term, RuleContext context)
    {
        if (!Lives.IsOf(term, context)) return null;
        TypeSource type = context.Type;
        if (term.Call.Site.Syntax.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } body) return null;
        List<MethodDeclarationSyntax> contacts = Contacts(body, type);
        if (contacts.Count == 0) return null;
        List<MethodDeclarationSyntax> over = [.. contacts.Append(body).Distinct()];
        // Also what another contact ends is over for this one.
        List<MethodDeclarationSyntax> ends = [.. Methods(type).Where(IsContact)];
        List<MethodDeclarationSyntax> all = [.. ends.Concat(ends.SelectMany(one => Called(one, type))).Distinct()];
        all.AddRange(all.SelectMany(one => Called(one, type)).ToList());
        if (over.Concat(all).Any(one => MayRemove(one, context))) return null;
        foreach (Write end in all.SelectMany(Writes.In).Where(write => write.IsOfItself))
        {
            if (end.Change is not ("true" or "false") || !Stops(end.Name, type)) continue;
            if (over.Any(one => Tests(one, end.Name))) continue;
            return end.Site;
        }

        return null;
    }

    private static List<MethodDeclarationSyntax> Contacts(MethodDeclarationSyntax body, TypeSource type) =>
        IsContact(body) ? [body]
        : [.. Methods(type).Where(IsContact).Where(one => Called(one, type).Contains(body))];

    private static IEnumerable<MethodDeclarationSyntax> Methods(TypeSource type) => type.Type.GetMembers()
        .OfType<IMethodSymbol>().SelectMany(MethodResults.Declarations);

    private static bool IsContact(MethodDeclarationSyntax method) => UnityNames.TriggerOf(
        method.Identifier.ValueText, method.ParameterList.Parameters.Count > 0) == Trigger.Enter;

    private static IEnumerable<MethodDeclarationSyntax> Called(MethodDeclarationSyntax method, TypeSource type) =>
        method.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(call => Places.OfReceiver(call).IsSelf)
            .Select(type.Declaration).OfType<MethodDeclarationSyntax>();

    // Each step asks for the flag before it acts.
    private static bool Stops(string flag, TypeSource type) =>
        TypeMembers.Find(type.Type, flag) is IFieldSymbol { Type.SpecialType: SpecialType.System_Boolean }
        && Methods(type).Any(method => UnityNames.TriggerOf(method.Identifier.ValueText, hasParameters: false)
            is Trigger.Step or Trigger.Frame && Tests(method, flag));

    private static bool Tests(MethodDeclarationSyntax method, string flag) => method.DescendantNodes()
        .OfType<IfStatementSyntax>().Any(test => Place.Identifiers(test.Condition.ToString()).Contains(flag));

    // By itself, or by the code of another that is given the object; whose code is not at hand may.
    private static bool MayRemove(MethodDeclarationSyntax method, RuleContext context) => method.DescendantNodes()
        .Any(node => node switch
        {
            AssignmentExpressionSyntax set => CallShape.NameOf(set.Left) is "enabled" or "simulated" or "isKinematic"
                or "detectCollisions" or "isTrigger",
            InvocationExpressionSyntax call => CallShape.NameOf(call.Expression) is { } name
                && (IsRemoval(name) || (call.ArgumentList.Arguments.Any(one => Places.IsItself(one.Expression))
                    && !Keeps(name, call, context))),
            _ => false,
        });

    private static bool IsRemoval(string name) => KnownFrameworks.Words.Removes.Contains(name)
        || name is "DestroyObject" or "StopAllCoroutines";

    private static bool Keeps(string name, InvocationExpressionSyntax call, RuleContext context) =>
        SourceSymbols.Only<IMethodSymbol>(name, context.Compilation,
            one => one.Parameters.Length == call.ArgumentList.Arguments.Count) is { } told
        && MethodResults.Declarations(told).Any() && MethodResults.Declarations(told).All(
            body => !body.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(
                inner => CallShape.NameOf(inner.Expression) is { } of && IsRemoval(of)));
}
