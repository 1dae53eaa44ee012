using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Rules;

/// <summary>
/// A member of a group is switched off, which takes it out (ML-Agents, SimpleMultiAgentGroup), and nothing registers it
/// again where it is switched on.
/// </summary>
internal sealed class LostFromGroup : RewardRule
{
    public const string Id = "GA2015";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Agent lost from its group",
        "'{0}' switches an agent on again that '{1}' took out of its group, and nothing registers it there: from then "
        + "on it shares neither the group's reward nor its end",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(ClassLedger type, RuleContext context)
    {
        if (!type.Terms.Any(term => term.Kind.IsGroup())) return;
        InvocationExpressionSyntax[] calls = [.. type.Type.DeclaringSyntaxReferences
            .SelectMany(reference => reference.GetSyntax().DescendantNodes()).OfType<InvocationExpressionSyntax>()];
        if (!calls.Any(Switching.Registers)) return;
        if (calls.FirstOrDefault(call => Switching.To(call) == false && IsAgent(call)) is not
            { } off) return;
        foreach (InvocationExpressionSyntax on in calls.Where(call => Switching.To(call) == true))
        {
            if (on.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } reset || SetUpCode.Holds(on)) continue;
            if (!IsAgent(on) && !IsTakenFrom(on, off, type.Type)) continue;
            // Who puts it back may also stand where the reset is called.
            if (Around(reset, context.Type).Any(method => Unrolled.Of(method, context.Type)
                .OfType<InvocationExpressionSyntax>().Any(Switching.Registers))) continue;
            context.Report(Rule, on.GetLocation(), off.GetLocation(), on.ToString(), off.ToString());
            return;
        }
    }

    private static IEnumerable<MethodDeclarationSyntax> Around(MethodDeclarationSyntax reset, TypeSource type) =>
        type.Uses(reset.Identifier.ValueText).Select(use => use.FirstAncestorOrSelf<MethodDeclarationSyntax>())
            .OfType<MethodDeclarationSyntax>().Where(caller => !SetUpCode.Holds(caller)).Prepend(reset);

    // agent.gameObject, item.Agent.gameObject
    private static bool IsAgent(InvocationExpressionSyntax call) => Owner(call) is { } owner
        && (NameWords.Of(CallShape.NameOf(owner) ?? string.Empty).LastOrDefault() == "agent"
            || DeclaredTypes.Of(owner)?.EndsWith("Agent", System.StringComparison.Ordinal) == true);

    private static ExpressionSyntax? Owner(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Expression: var owner, Name.Identifier.ValueText: var hop },
        } && KnownFrameworks.Words.Hops.Contains(hop) ? owner : null;

    // foreach (var each in removed) each.gameObject.SetActive(true), of a list to which whoever switched it off added
    // it.
    private static bool IsTakenFrom(
        InvocationExpressionSyntax on, InvocationExpressionSyntax off, INamedTypeSymbol type) =>
        Owner(on) is IdentifierNameSyntax { Identifier.ValueText: var each }
        && on.Ancestors().OfType<ForEachStatementSyntax>().FirstOrDefault(
            loop => loop.Identifier.ValueText == each)?.Expression is { } list
        && CallShape.NameOf(list) is { } kept && type.GetMembers(kept).Any()
        && off.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Any(call => CallShape.NameOf(call.Expression) == "Add"
                && call.Expression is MemberAccessExpressionSyntax { Expression: var to }
                && CallShape.NameOf(to) == kept) == true;
}
