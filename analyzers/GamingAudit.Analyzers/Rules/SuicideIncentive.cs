using System;
using System.Linq;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Rules;

/// <summary>The cost of each step adds up to more than the goal pays, and another end is nearly free.</summary>
internal sealed class SuicideIncentive : RewardRule
{
    public const string Id = "GA3009";

    internal static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Dying early beats the goal",
        "'{0}' costs {1} a step, {2} over {3}; dying at once earns {4} and the goal {5}: more than "
        + "{6} steps away from it, the agent does best to end the episode",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    // With more than this share of the episode to reach the goal in, the cost of time is the usual nudge.
    internal const int Share = 8;

    public override void Check(ClassLedger type, RuleContext context)
    {
        if (type.Horizon is not { } horizon) return;
        RewardTerm[] own = type.Terms
            .Where(term => term.Receiver.IsSelf && !term.Kind.IsGroup()).ToArray();
        RewardTerm[] costs = own.Where(IsCost).ToArray();
        RewardTerm[] ends = own.Where(term => term.EndsAfter).ToArray();
        if (costs.Length == 0 || ends.Length < 2 || ends.Any(term => !term.Amount.IsConstant)) return;
        if (own.Any(term => !term.EndsAfter && term.Amount.High > 0)) return;
        double cost = -costs.Sum(term => term.Amount.Low);
        double goal = ends.Max(term => term.Amount.Low);
        RewardTerm? death = ends.Where(term => term.Amount.Low < goal)
            .OrderByDescending(term => term.Amount.Low).FirstOrDefault();
        if (death is null || goal <= 0 || !Beats(cost, goal, death.Amount.Low, horizon)) return;
        context.Report(
            Rule, costs[0].Location, death.Location,
            Numbers(
                costs[0].Call.Site.Syntax.ToString(), cost, goal, death.Amount.Low, horizon, type.Steps));
    }

    private static bool IsCost(RewardTerm term) =>
        term.Trigger == Trigger.Step && term.Guards.IsEmpty && !term.EndsAfter && term.Kind != CallKind.Return
        && term.Amount.IsConstant && term.Amount.IsNegative;

    internal static bool Beats(double cost, double goal, double death, int horizon) =>
        cost * horizon > goal && (goal - death) / cost * Share <= horizon;

    internal static object[] Numbers(
        string source, double cost, double goal, double death, int horizon, string steps) =>
    [
        source, RuleContext.Text(cost), RuleContext.Text(cost * horizon), steps, RuleContext.Text(death),
        RuleContext.Text(goal), Math.Floor((goal - death) / cost),
    ];
}
