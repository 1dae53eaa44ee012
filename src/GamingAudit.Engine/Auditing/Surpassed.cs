using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Auditing;

/// <summary>
/// A bad policy that is held and that the proxy pays more than the best of a search forbids to say that it found
/// nothing.
/// </summary>
internal static class Surpassed
{
    /// <summary>What is to be said instead of a verdict; null where it stands.</summary>
    /// <param name="latent">What a targeted search holds; null for nothing.</param>
    /// <param name="figures">Of the verdict.</param>
    /// <param name="verdict">The verdict.</param>
    public static Judgement? By(PolicyReturns? latent, VerdictFigures figures, Verdict verdict) =>
        verdict == Verdict.NothingFound && latent is not null
            && latent.Proxy.Mean > figures.Found.Proxy.Mean + VerdictMargins.Preference * figures.ProxyRange
            ? Judgement.NotMeasurable(
                "a targeted search holds a bad policy that the proxy pays more than all that the search found",
                "allow more steps with a larger --budget")
            : null;
}
