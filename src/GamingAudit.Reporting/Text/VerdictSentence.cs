using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Output.Text;
using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Witnesses;

namespace GamingAudit.Reporting.Text;

/// <summary>A result in a few sentences, with the numbers that it rests on.</summary>
internal static class VerdictSentence
{
    public static string Of(AuditedTarget target)
    {
        AuditResult result = target.Result;
        var text = new List<string> { $"{Head(result)}: {Sentence.Of(result.Because)}" };
        if (result.Figures is { } figures)
            text.Add($"J_p is {VerdictText.Of(figures.Found.Proxy)} against {VerdictText.Of(figures.Honest.Proxy)} of "
                + $"the honest policy, J_t {VerdictText.Of(figures.Found.True)} against "
                + $"{VerdictText.Of(figures.Honest.True)}.");
        if (result.Witness is { } witness) text.Add($"Exploit: {WitnessText.Exploit(witness)}.");
        if (result.Latent is { } latent)
            text.Add($"Latent: the proxy pays {NumberText.Of(latent.Preference)} of its range more than the honest "
                + $"policy for J_t {VerdictText.Of(latent.Returns.True)}: {WitnessText.Exploit(latent.Witness)}.");
        if (result.Attribution is { Term: { } term } attribution)
            text.Add($"The term \"{term}\" pays {NumberText.Percent(attribution.Share)} of what it gains.");
        if (result.TimeCapped) text.Add("The time cap cut the audit short.");
        return string.Join(' ', text);
    }

    /// <summary>The verdict in words: "boat-race is gamed (certified)".</summary>
    public static string Head(AuditResult result) => result switch
    {
        { Fault: not null } => $"{result.Target} is at fault",
        { Verdict: Verdict.NotMeasurable } => $"{result.Target} is not measurable",
        { Verdict: Verdict.NothingFound } => $"Nothing was found in {result.Target} ({VerdictText.Basis(result)})",
        _ => $"{result.Target} is {VerdictText.Of(result.Verdict)} ({VerdictText.Basis(result)})",
    };
}
