using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;

namespace GamingAudit.Output.Findings;

/// <summary>
/// A line for each open finding and each notice, in the words of whoever reads the log of a build, and the conclusion.
/// </summary>
/// <param name="log">The findings of a report.</param>
/// <param name="conclusion">The last line, for a person who reads the log.</param>
internal abstract class LineFormat<TReport>(Func<TReport, FindingLog> log, Func<TReport, Conclusion> conclusion)
    : IReportFormat<TReport>
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public void Write(TReport report, TextWriter output)
    {
        FindingLog all = log(report);
        foreach (ReportedFinding finding in all.Findings.Where(finding => finding.IsOpen))
            output.Write(Line(finding, all.Root) + "\n");
        foreach (Notice notice in all.Notices) output.Write(Line(notice) + "\n");
        output.Write(SafeText.Line(conclusion(report).ToString()) + "\n");
    }

    /// <summary>A finding; paths are from the root.</summary>
    protected abstract string Line(ReportedFinding finding, string root);

    /// <summary>What is said of the run itself.</summary>
    protected abstract string Line(Notice notice);
}
