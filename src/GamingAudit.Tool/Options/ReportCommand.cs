using System.CommandLine;
using GamingAudit.Output.Reports;

namespace GamingAudit.Tool.Options;

/// <summary>A command that ends with a report: an audit, a lint, a benchmark.</summary>
/// <typeparam name="TReport">The kind of report.</typeparam>
internal abstract class ReportCommand<TReport> : ToolCommand
{
    private readonly ReportFormats<TReport> formats;
    private readonly Option<string> format;

    private readonly Option<string?> output = new("--output")
    {
        Description = "Write the report to this file; its folder is made if need be.",
        HelpName = "FILE",
    };

    protected ReportCommand(string name, string description, ReportFormats<TReport> formats) : base(name, description)
    {
        this.formats = formats;
        format = MakeOption.Choice(
            "--format", formats.Default.Name, formats.Names, "How the report is written.");
        Add(format, output);
    }

    /// <summary>How the report was asked for, and where.</summary>
    protected ReportSettings<TReport> Report(ParseResult parsed) =>
        new(formats.Named(parsed.GetRequiredValue(format)), parsed.GetValue(output));
}
