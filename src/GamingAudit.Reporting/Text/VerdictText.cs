using System.Globalization;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Output.Text;

namespace GamingAudit.Reporting.Text;

/// <summary>How text says verdicts and what they rest on.</summary>
internal static class VerdictText
{
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Gamed => "gamed",
        Verdict.Tied => "tied",
        Verdict.Sound => "sound",
        Verdict.NothingFound => "nothing found",
        _ => "not measurable",
    };

    /// <summary>What a verdict rests on.</summary>
    public static string Basis(AuditResult result) => result switch
    {
        { Fault: not null } => "fault",
        { Certified: true } => "certified",
        { Verdict: Verdict.NotMeasurable } => "-",
        { TimeCapped: true } => "time-capped",
        _ => "within budget",
    };

    public static string Of(Estimate estimate) =>
        NumberText.Of(estimate.Mean) + (estimate.HalfWidth == 0 ? "" : $" +- {HalfWidth(estimate)}");

    /// <summary>
    /// How well the proxy measures the truth a step, where the reference goes and where the found policy goes; null
    /// where either is not known.
    /// </summary>
    public static string? Correlation(VerdictFigures figures) =>
        figures is { ReferenceCorrelation: { } reference, FoundCorrelation: { } found }
            ? $"{Hundredths(reference)} -> {Hundredths(found)}"
            : null;

    private static string Hundredths(double correlation) =>
        Math.Round(correlation, 2).ToString("0.00", CultureInfo.InvariantCulture);

    private static string HalfWidth(Estimate estimate) =>
        estimate.HalfWidth.ToString("G2", CultureInfo.InvariantCulture);
}
