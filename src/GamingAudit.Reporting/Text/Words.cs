using System.Globalization;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Reporting;

/// <summary>How text says verdicts and numbers.</summary>
internal static class Words
{
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Gamed => "gamed",
        Verdict.Tied => "tied",
        Verdict.Sound => "sound",
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

    /// <summary>A clause as a sentence: with a capital letter and a full stop.</summary>
    public static string Sentence(string clause)
    {
        string trimmed = clause.Trim();
        if (trimmed.Length == 0) return "";
        string capital = char.ToUpperInvariant(trimmed[0]) + trimmed[1..];
        return capital[^1] is '.' or '!' or '?' ? capital : capital + ".";
    }

    public static string Of(double number) =>
        (Math.Abs(number) < 5e-10 ? 0 : number).ToString("G5", CultureInfo.InvariantCulture);

    public static string Of(Estimate estimate) =>
        estimate.HalfWidth == 0 ? Of(estimate.Mean) : $"{Of(estimate.Mean)} +- {HalfWidth(estimate)}";

    public static string Seconds(double seconds) =>
        seconds.ToString(seconds < 10 ? "0.00" : "0", CultureInfo.InvariantCulture);

    private static string HalfWidth(Estimate estimate) =>
        estimate.HalfWidth.ToString("G2", CultureInfo.InvariantCulture);
}
