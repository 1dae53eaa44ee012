using System.CommandLine;
using GamingAudit.Tool.Settings;
using GamingAudit.Tool.Supervision.Keeping;

namespace GamingAudit.Tool.Options;

/// <summary>The options that say how long a run may take, what it takes over, and how it shows itself.</summary>
internal sealed class RunOptions
{
    private readonly Option<int?> seconds = MakeOption.Optional(
        "--run-seconds", 1, 10_000_000,
        "The cap on the seconds of the whole run, its build included, shared among the targets; one that it does not "
        + "come to is not audited.");

    private readonly Option<bool> cache = new("--cache")
    {
        Description = "Take over the results of targets that are unchanged since they were audited in the same way, "
            + "within 30 days, and keep those of this run; what a target reads from outside of its process as it plays "
            + "is not seen.",
    };

    private readonly Option<bool> noCache = new("--no-cache")
    {
        Description = "Audit all targets, also those of a run that did not come to its end.",
    };

    private readonly Option<bool> watch = new("--watch")
    {
        Description = "Show each target as it is audited: a table on a terminal, lines elsewhere.",
    };

    private readonly Option<string?> history = new("--history")
    {
        Description = "Add the verdicts to this file, which holds those of the last 20 runs, and show them as a trend.",
        HelpName = "FILE",
    };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[seconds, cache, noCache, history, watch]) command.Add(option);
    }

    public int? Seconds(ParseResult parsed) => parsed.GetValue(seconds);

    public bool Watches(ParseResult parsed) => parsed.GetValue(watch);

    /// <summary>The full path of the file; null for none.</summary>
    public string? History(ParseResult parsed, RepositorySettings repository) =>
        parsed.GetValue(history) is { } file ? Path.GetFullPath(file) : repository.History;

    /// <summary>What may be taken over; by default what a killed run was done with.</summary>
    public KeptResults Keeping(ParseResult parsed, RepositorySettings repository) =>
        parsed.GetValue(noCache) ? KeptResults.None
        : parsed.GetValue(cache) || repository.Cache ? KeptResults.All
        : KeptResults.OfUnfinished;
}
