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

    private static string HalfWidth(Estimate estimate) =>
        estimate.HalfWidth.ToString("G2", CultureInfo.InvariantCulture);
}
