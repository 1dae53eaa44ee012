namespace GamingAudit.Output.Reports;

/// <summary>The formats of a kind of report, the one for a terminal first: what <c>--format</c> takes.</summary>
/// <typeparam name="TReport">The kind of report.</typeparam>
/// <param name="formats">The formats.</param>
internal sealed class ReportFormats<TReport>(params IReportFormat<TReport>[] formats)
{
    /// <summary>Their names.</summary>
    public IReadOnlyList<string> Names { get; } = [.. formats.Select(format => format.Name)];

    /// <summary>What is written where nothing else was asked for.</summary>
    public IReportFormat<TReport> Default => formats[0];

    /// <summary>The format of that name, which must be one of <see cref="Names"/>.</summary>
    public IReportFormat<TReport> Named(string name) => formats.Single(format => format.Name == name);
}
