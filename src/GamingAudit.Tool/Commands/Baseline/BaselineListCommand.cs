using System.CommandLine;
using System.Globalization;
using GamingAudit.Output.Baselines;
using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;
using GamingAudit.Tool.Options;

namespace GamingAudit.Tool.Commands.Baseline;

/// <summary><c>baseline list</c>: shows what was accepted, and why.</summary>
internal sealed class BaselineListCommand : ToolCommand
{
    private readonly Option<string?> file = BaselineArguments.File();

    public BaselineListCommand() : base("list", "Show what was accepted, and why.") => Add(file);

    public override string Examples => "gaming-audit baseline list";

    protected override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        string path = BaselineChoice.PathOf(parsed.GetValue(file));
        IReadOnlyList<BaselineEntry> entries = BaselineArguments.Existing(path).Entries;
        DateOnly today = BaselineChoice.Today;
        foreach (BaselineEntry entry in entries)
            Console.WriteLine(SafeText.Line(
                $"{entry.Subject}: {entry.Rule}: {entry.Reason}{Until(entry, today)}"));
        Console.WriteLine(SafeText.Line(entries.Count switch
        {
            0 => $"Nothing is accepted: {path} does not exist or is empty.",
            1 => $"1 finding is accepted in {path}.",
            var count => $"{count} findings are accepted in {path}.",
        }));
        return Task.FromResult(ExitCode.Clean);
    }

    private static string Until(BaselineEntry entry, DateOnly today) => entry.Expires is { } last
        ? $" ({(entry.HasExpired(today) ? "expired on" : "until")} "
            + $"{last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)})"
        : "";
}
