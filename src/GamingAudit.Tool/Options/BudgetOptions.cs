using System.CommandLine;
using System.Globalization;
using GamingAudit.Engine.Running;

namespace GamingAudit.Tool.Options;

/// <summary>The options that say what a target may cost: a budget by name, and what is wanted otherwise.</summary>
/// <param name="allowsSeveral">Whether more than one budget may be named.</param>
internal sealed class BudgetOptions(bool allowsSeveral = false)
{
    private readonly Option<string[]> budget = MakeOption.Budgets(
        AuditBudget.Standard,
        allowsSeveral
            ? "How many environment steps a target may cost; may be given several times."
            : "How many environment steps a target may cost.",
        allowsSeveral);

    private readonly Option<long?> steps = MakeOption.Optional<long>(
        "--steps", 1, 1_000_000_000_000,
        "So many steps for the search of what the proxy pays, and half as many for an honest policy.");

    private readonly Option<int?> seconds = MakeOption.Optional(
        "--seconds", 1, 1_000_000, "The cap on a target's seconds; where it is met, the report says time-capped.");

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[budget, steps, seconds]) command.Add(option);
    }

    /// <param name="parsed">The command line.</param>
    /// <param name="usual">The budget's name where the command line has none; null for the option's default.</param>
    public AuditBudget Read(ParseResult parsed, string? usual = null) => ReadAll(parsed, usual)[0];

    /// <summary>All that are named.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="usual">The budget's name where the command line has none; null for the option's default.</param>
    public IReadOnlyList<AuditBudget> ReadAll(ParseResult parsed, string? usual = null) =>
    [
        .. (MakeOption.IsGiven(parsed, budget) || usual is null ? parsed.GetRequiredValue(budget) : [usual])
            .Distinct().Select(name => Changed(MakeOption.BudgetNamed(name), parsed)),
    ];

    private AuditBudget Changed(AuditBudget named, ParseResult parsed)
    {
        (long? wanted, int? cap) = (parsed.GetValue(steps), parsed.GetValue(seconds));
        if (wanted is null && cap is null) return named;
        AuditBudget asked = named with
        {
            SearchSteps = wanted ?? named.SearchSteps,
            HonestSteps = wanted / 2 ?? named.HonestSteps,
            Seconds = cap ?? named.Seconds,
        };
        return asked with
        {
            Name = string.Create(
                CultureInfo.InvariantCulture, $"of {asked.SearchSteps:N0} steps and {asked.Seconds:N0} s"),
        };
    }
}
