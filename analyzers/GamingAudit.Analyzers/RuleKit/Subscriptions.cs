using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Handlers that pay and that are added to an event again and again.</summary>
internal static class Subscriptions
{
    /// <summary>
    /// The places that a contact, a step or the start of an episode runs, and the handler that each adds, which nothing
    /// takes off: the event pays as often as they ran.
    /// </summary>
    public static IEnumerable<(AssignmentExpressionSyntax Added, string Handler)> OfContacts(TypeSource type)
    {
        foreach (IMethodSymbol method in type.Type.GetMembers().OfType<IMethodSymbol>())
        {
            if (KnownFrameworks.TriggerOf(method) is not (Trigger.Enter or Trigger.Stay or Trigger.Step
                or Trigger.Frame or Trigger.EpisodeBegin)) continue;
            if (method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not { } body) continue;
            foreach (AssignmentExpressionSyntax added in body.DescendantNodes().OfType<AssignmentExpressionSyntax>())
            {
                if (!added.IsKind(SyntaxKind.AddAssignmentExpression)) continue;
                if (added.Left is not MemberAccessExpressionSyntax || Handler(added.Right, type) is not { } handler)
                    continue;
                // What is made anew has no handler yet, and a test may ask for the first time.
                if (IsTakenOff(handler, type) || IsLatched(added, body) || MakesAnew(body, added)) continue;
                yield return (added, handler);
            }
        }
    }

    // The own method that pays its own agent.
    private static string? Handler(ExpressionSyntax value, TypeSource type) =>
        value is IdentifierNameSyntax { Identifier.ValueText: var name }
        && type.Uses(name).Any() && type.Type.GetMembers(name).OfType<IMethodSymbol>()
            .SelectMany(method => method.DeclaringSyntaxReferences).Select(reference => reference.GetSyntax())
            .OfType<MethodDeclarationSyntax>().Any(
                declared => type.EffectsOf(declared).Any(effect => effect.Kind.Pays()))
            ? name
            : null;

    private static bool IsTakenOff(string handler, TypeSource type) => type.Uses(handler).Any(Raises.IsRemoved);

    private static bool IsLatched(AssignmentExpressionSyntax added, SyntaxNode body) =>
        Branches.Around(added)
            .SelectMany(test => test.Condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
            .Any(name => Writes.In(body).Any(write => write.Name == name.Identifier.ValueText));

    // door = new Door(), Instantiate(door): and not new Vector3(0, 1, 0).
    private static bool MakesAnew(SyntaxNode body, AssignmentExpressionSyntax added) => body.DescendantNodes().Any(
        node => node switch
        {
            AssignmentExpressionSyntax { Left: var to } => Place.Identifiers(added.Left.ToString())
                .Contains(CallShape.NameOf(to) ?? string.Empty),
            InvocationExpressionSyntax call => CallShape.NameOf(call.Expression) is { } name
                && KnownFrameworks.Words.Makers.Contains(name),
            _ => false,
        } && node != added);
}
