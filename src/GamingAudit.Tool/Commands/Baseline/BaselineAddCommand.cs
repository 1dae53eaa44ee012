using System.CommandLine;
using System.Globalization;
using GamingAudit.Output.Baselines;
using GamingAudit.Output.Findings;
using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Options;

namespace GamingAudit.Tool.Commands.Baseline;

/// <summary><c>baseline add</c>: accepts what a report found.</summary>
internal sealed class BaselineAddCommand : ToolCommand
{
    private const string DateFormat = "yyyy-MM-dd";

    private readonly Argument<string[]> reports = BaselineArguments.Reports();
    private readonly Option<string?> file = BaselineArguments.File();

    private readonly Option<string?> reason = new("--reason")
    {
        Description = "Why these findings are accepted; everybody who reads a report is told.",
        HelpName = "TEXT",
    };

    private readonly Option<string?> expires = new("--expires")
    {
        Description = $"The last day on which they are, as {DateFormat}; for ever by default.",
        HelpName = "DATE",
    };

    private readonly Option<string[]> subjects = new("--target")
    {
        Description = "Only what is in this target or file; may be given several times.",
        HelpName = "NAME",
    };

    private readonly Option<string[]> rules = new("--rule")
    {
        Description = "Only findings of this rule; may be given several times.",
        HelpName = "ID",
    };

    public BaselineAddCommand() : base("add", "Accept the findings of a SARIF report of an audit or a lint.")
    {
        Add(reports);
        Add(reason, expires, subjects, rules, file);
    }

    public override string Examples =>
        """
        gaming-audit baseline add audit.sarif --target boat-race --reason "rewritten in June" --expires 2027-06-30
        gaming-audit baseline add lint.sarif --rule GA3001 --reason "the arena has no other exit"
        """;

    protected override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        string path = BaselineChoice.PathOf(parsed.GetValue(file));
        string why = parsed.GetValue(reason) is { } text && !string.IsNullOrWhiteSpace(text)
            ? text.Trim()
            : throw ToolException.Usage("A finding is accepted for a reason: say it with --reason.");
        DateOnly? last = Date(parsed.GetValue(expires));
        string[] names = parsed.GetValue(subjects) ?? [], ids = parsed.GetValue(rules) ?? [];
        ReportedFinding[] all = [.. BaselineArguments.Read(parsed.GetValue(reports) ?? [])
            .Where(finding => finding.State != BaselineState.Absent)];
        ReportedFinding[] chosen =
        [
            .. all.Where(finding => (names.Length == 0 || names.Contains(finding.Subject))
                && (ids.Length == 0 || ids.Contains(finding.Rule))),
        ];
        if (all.Length > 0 && chosen.Length == 0) throw Nothing(all, names, ids);
        Output.Baselines.Baseline before = BaselineArguments.Existing(path);
        BaselineArguments.Write(path, before.With([.. chosen.Select(finding => new BaselineEntry
        {
            Rule = finding.Rule,
            Fingerprint = finding.Fingerprint,
            Subject = finding.Subject,
            Message = finding.Message,
            Reason = why,
            Expires = last,
        })]));
        foreach (ReportedFinding finding in chosen)
            Console.WriteLine(SafeText.Line($"accepted: {finding.Rule} in {finding.Subject}"));
        Console.WriteLine(SafeText.Line(
            $"{chosen.Length} {(chosen.Length == 1 ? "finding is" : "findings are")} accepted in {path}."));
        return Task.FromResult(ExitCode.Clean);
    }

    private static DateOnly? Date(string? text)
    {
        if (text is null) return null;
        CultureInfo culture = CultureInfo.InvariantCulture;
        return DateOnly.TryParseExact(text, DateFormat, culture, DateTimeStyles.None, out DateOnly date)
            ? date
            : throw ToolException.Usage($"--expires takes a day as {DateFormat}, and {text} is none.");
    }

    private static ToolException Nothing(ReportedFinding[] all, string[] names, string[] ids)
    {
        string[] known = [.. all.SelectMany(finding => new[] { finding.Subject, finding.Rule }).Distinct()];
        string[] wanted = [.. names, .. ids];
        string asked = string.Join(", ", wanted);
        string near = EditDistance.Nearest(wanted[0], known, 1) is [var one] ? $": did you mean {one}?" : ".";
        return ToolException.Usage($"The reports have no finding of {asked}{near}");
    }
}
