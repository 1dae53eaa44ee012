using System.CommandLine;
using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;
using GamingAudit.Tool.Basics;

namespace GamingAudit.Tool.Options;

/// <summary>A command that ends with a report: an audit, a lint, a benchmark.</summary>
/// <typeparam name="TReport">The kind of report.</typeparam>
internal abstract class ReportCommand<TReport> : ToolCommand
{
    private readonly ReportFormats<TReport> formats;
    private readonly Option<string> format;
    private readonly Option<string[]> copies;

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
        copies = new Option<string[]>("--report")
        {
            Description = "Also write the report in this format to this file; may be given several times.",
            HelpName = "FORMAT=FILE",
        };
        Add(format, output, copies);
    }

    /// <summary>How the report was asked for, and where.</summary>
    protected ReportSettings<TReport> Report(ParseResult parsed) =>
        new(
            formats.Named(parsed.GetRequiredValue(format)), parsed.GetValue(output),
            [.. (parsed.GetValue(copies) ?? []).Select(Copy)]);

    private ReportCopy<TReport> Copy(string assignment)
    {
        if (assignment.Split('=', 2) is not [var name, { Length: > 0 } file])
            throw ToolException.Usage($"--report takes FORMAT=FILE, and {assignment} is none.");
        if (formats.Names.Contains(name)) return new ReportCopy<TReport>(formats.Named(name), file);
        string near = EditDistance.Nearest(name, formats.Names, 1) is [var one] ? $": did you mean {one}?" : ".";
        throw ToolException.Usage($"--report takes {Sentence.Or(formats.Names)}, and not {name}{near}");
    }
}
