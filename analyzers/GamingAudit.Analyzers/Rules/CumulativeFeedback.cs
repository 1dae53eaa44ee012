using System.Collections.Generic;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>An amount contains the reward that the agent has had so far.</summary>
internal sealed class CumulativeFeedback : RewardRule
{
    public const string Id = "GA2003";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Cumulative reward fed back",
        "'{0}' pays the reward of the whole episode so far once more: what is earned early is paid "
        + "again whenever this runs",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        var totals = new HashSet<string>();
        foreach (RewardTerm term in method.Terms)
        {
            // One place a method says it aloud.
            if (RunningTotals.Of(term, method, context) is { } total)
            {
                if (totals.Add(total.Name) && RunningTotals.IsOfRewards(total)
                    && term.Value?.Unconverted() is IMemberReferenceOperation)
                    context.Report(Rule, term.Location, null, Text(term));
                else context.Note(Rule, term.Location, null, Text(term));
            }

            if (RunningTotals.NeverForgotten(term, method, context) is { } shown && totals.Add(shown.Name))
                context.Note(Rule, term.Location, null, Text(term));
            if (SinceStart.IsPaid(term, method, context)) context.Note(Rule, term.Location, null, Text(term));
            if (term.Value is null || !term.Reads.HasFlag(Reads.CumulativeReward)) continue;
            foreach (IOperation part in ValueParts.Of(term.Value, method.Locals))
            {
                if (CallShape.Of(part) is not { } call || !KnownFrameworks.Words.CumulativeRewards.Contains(call.Name))
                    continue;
                if (call.Receiver() != term.Receiver) continue;
                context.Report(Rule, term.Location, null, Text(term));
            }
        }
    }

    private static string Text(RewardTerm term) => term.Call.Site.Syntax.ToString();
}
