using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>The code replaces the chosen action by another and pays or charges what it put there.</summary>
internal sealed class ActionOverridden : RewardRule
{
    public const string Id = "GA3022";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Pays for an action that was replaced",
        "'{0}' pays by '{1}', which '{2}' has replaced: the reward says nothing of what the policy chose",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        if (method.Trigger != Trigger.Step) return;
        foreach (RewardTerm term in method.Terms)
        {
            if (term.Value is null || term.Kind == CallKind.Return) continue;
            foreach (ILocalReferenceOperation local in Locals(term, method))
            {
                if (Override(local.Local, term, method) is not { } replaced) continue;
                context.Report(
                    Rule, term.Location, replaced.Syntax.GetLocation(), term.Call.Site.Syntax.ToString(),
                    local.Local.Name, replaced.Syntax.ToString());
                break;
            }
        }
    }

    private static IEnumerable<ILocalReferenceOperation> Locals(RewardTerm term, MethodLedger method) =>
        term.Guards.SelectMany(fact => method.Body.DescendantsAndSelf().Where(part => part.Syntax == fact.Condition))
            .Concat([term.Value!]).SelectMany(part => part.DescendantsAndSelf()).OfType<ILocalReferenceOperation>();

    // int move = actions.DiscreteActions[0]; ... move = 2; ... AddReward(by move)
    private static ISimpleAssignmentOperation? Override(ILocalSymbol local, RewardTerm term, MethodLedger method)
    {
        bool isAction = method.Locals.Of(local).Any(
            value => value.Unconverted().ConstantValue is { HasValue: false }
                && DependenceReader.Read(value, method.Locals) == Reads.Action);
        if (!isAction) return null;
        return method.Body.DescendantsAndSelf().OfType<ISimpleAssignmentOperation>().FirstOrDefault(
            assignment => assignment.Target is ILocalReferenceOperation target
                && SymbolEqualityComparer.Default.Equals(target.Local, local)
                && assignment.Value.ConstantValue.HasValue
                && assignment.Syntax.Span.End < term.Call.Site.Syntax.SpanStart
                && IsOnTheWay(assignment.Syntax, term.Call.Site.Syntax));
    }

    // Not where the action is translated: switch (choice) { case 0: move = 1; ... }
    private static bool IsOnTheWay(SyntaxNode assignment, SyntaxNode reward) =>
        !assignment.Ancestors().Any(node => node is SwitchStatementSyntax or ElseClauseSyntax)
        && !(assignment.FirstAncestorOrSelf<IfStatementSyntax>() is { } test
            && (test.Else is not null || test.Span.Contains(reward.Span)));
}
