using System.Globalization;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Auditing;

/// <summary>Says where a verdict turns on outcomes of chance that hardly any episode shows.</summary>
internal static class RareNote
{
    /// <summary>What there is to say of the found policy and of the honest one.</summary>
    public static IEnumerable<string> Of<TState, TAction>(
        Confirmed<TState, TAction> confirmed, VerdictFigures figures) => new[]
        {
            Of(confirmed.Found.FoundBy, confirmed.Samples.Candidates[confirmed.About], figures),
            Of(confirmed.List.Honest.FoundBy, confirmed.Samples.Honest, figures),
        }.OfType<string>().Distinct();

    /// <summary>One sentence for a person; null where rare outcomes make no difference.</summary>
    /// <param name="foundBy">The policy.</param>
    /// <param name="samples">What it returns.</param>
    /// <param name="figures">Of the verdict.</param>
    private static string? Of(string foundBy, ReturnSamples samples, VerdictFigures figures)
    {
        (double proxy, double truth) = samples.MeanRare;
        if (Math.Abs(proxy) <= VerdictMargins.Preference * figures.ProxyRange
            && Math.Abs(truth) <= VerdictMargins.BelowReference * figures.TrueRange)
            return null;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"outcomes of chance that come about less than once in {1 / RareChance.Rare:N0} draws, or in "
            + $"{1 / RareChance.RareStart:N0} starts, make {proxy:G4} of the J_p and {truth:G4} of the J_t of "
            + $"'{foundBy}': they are counted with their probability, and few episodes show one");
    }
}
