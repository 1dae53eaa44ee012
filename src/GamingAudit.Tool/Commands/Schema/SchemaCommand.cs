using System.CommandLine;
using GamingAudit.Linting.Formats;
using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;
using GamingAudit.Reporting.Formats;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Options;

namespace GamingAudit.Tool.Commands.Schema;

/// <summary><c>schema</c>: the JSON schema of what a command writes for programs.</summary>
internal sealed class SchemaCommand : ToolCommand
{
    private static readonly IReadOnlyDictionary<string, object> Formats = new Dictionary<string, object>
    {
        ["audit"] = AuditFormats.All.Named("json"),
        ["audit-line"] = AuditFormats.All.Named("jsonl"),
        ["lint"] = LintFormats.All.Named("json"),
    };

    private readonly Argument<string> report = new("report")
    {
        Description = $"{Sentence.Or([.. Formats.Keys])}: a report of --format json, or a line of --format jsonl.",
        HelpName = string.Join('|', Formats.Keys),
    };

    public SchemaCommand() : base("schema", "Print the JSON schema of a report.") => Add(report);

    public override string Examples =>
        """
        gaming-audit schema audit > audit.schema.json
        gaming-audit schema lint
        """;

    protected override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        string name = parsed.GetRequiredValue(report);
        if (!Formats.TryGetValue(name, out object? format))
        {
            string near = EditDistance.Nearest(name, Formats.Keys, 1) is [var one] ? $": did you mean {one}?" : ".";
            throw ToolException.Usage($"There is a schema of {Sentence.Or([.. Formats.Keys])}, and not of {name}{near}");
        }
        Console.Write(((ISchemed)format).Schema);
        return Task.FromResult(ExitCode.Clean);
    }
}
