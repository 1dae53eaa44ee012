using System.CommandLine;
using System.Globalization;
using GamingAudit.Engine.Running;

namespace GamingAudit.Tool.Options;

/// <summary>The options that say what a target may cost: a budget by name, and what is wanted otherwise.</summary>
internal sealed class BudgetOptions
{
    private readonly Option<string> budget =
        MakeOption.Budget(AuditBudget.Standard, "How many environment steps a target may cost.");

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
    public AuditBudget Read(ParseResult parsed, string? usual = null)
    {
        bool isGiven = parsed.GetResult(budget) is { Implicit: false };
        AuditBudget named =
            MakeOption.BudgetNamed(isGiven || usual is null ? parsed.GetRequiredValue(budget) : usual);
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
