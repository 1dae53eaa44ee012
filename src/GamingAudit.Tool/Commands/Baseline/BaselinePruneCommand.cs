using System.CommandLine;
using GamingAudit.Output.Baselines;
using GamingAudit.Output.Findings;
using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;
using GamingAudit.Tool.Options;

namespace GamingAudit.Tool.Commands.Baseline;

/// <summary><c>baseline prune</c>: takes out what was fixed and what has expired.</summary>
internal sealed class BaselinePruneCommand : ToolCommand
{
    private readonly Argument<string[]> reports = BaselineArguments.Reports();
    private readonly Option<string?> file = BaselineArguments.File();

    public BaselinePruneCommand() : base(
        "prune", "Take out what reports say was fixed, and what has expired.")
    {
        reports.Arity = ArgumentArity.ZeroOrMore;
        Add(reports);
        Add(file);
    }

    public override string Examples => "gaming-audit baseline prune audit.sarif lint.sarif";

    protected override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        string path = BaselineChoice.PathOf(parsed.GetValue(file));
        HashSet<(string, string)> gone =
        [
            .. BaselineArguments.Read(parsed.GetValue(reports) ?? [])
                .Where(finding => finding.State == BaselineState.Absent)
                .Select(finding => (finding.Rule, finding.Fingerprint)),
        ];
        Output.Baselines.Baseline baseline = BaselineArguments.Existing(path);
        DateOnly today = BaselineChoice.Today;
        ILookup<bool, BaselineEntry> entries = baseline.Entries.ToLookup(
            entry => entry.HasExpired(today) || gone.Contains((entry.Rule, entry.Fingerprint)));
        if (entries[true].Any()) BaselineArguments.Write(path, new Output.Baselines.Baseline([.. entries[false]]));
        foreach (BaselineEntry entry in entries[true])
            Console.WriteLine(SafeText.Line(
                $"{(entry.HasExpired(today) ? "expired" : "fixed")}: {entry.Rule} in {entry.Subject}"));
        (int taken, int left) = (entries[true].Count(), entries[false].Count());
        Console.WriteLine(SafeText.Line(
            $"{taken} {(taken == 1 ? "entry was" : "entries were")} taken out of {path}, {left} left."));
        return Task.FromResult(ExitCode.Clean);
    }
}
