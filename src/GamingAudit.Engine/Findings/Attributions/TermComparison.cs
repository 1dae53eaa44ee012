using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Targets.Sources;

namespace GamingAudit.Engine.Findings.Attributions;

/// <summary>
/// Compares, term by term, what a proxy pays two policies on the same episodes. A proxy is the sum of its terms, so
/// leaving one out, or weighing it differently, needs no episode more.
/// </summary>
internal sealed class TermComparison
{
    private readonly TermTally[] exploit;
    private readonly TermTally[] honest;
    private readonly string[] terms;

    /// <param name="exploit">Tallies of the exploit, one an episode.</param>
    /// <param name="honest">Tallies of the honest policy on the same streams.</param>
    public TermComparison(TermTally[] exploit, TermTally[] honest)
    {
        (this.exploit, this.honest) = (exploit, honest);
        terms = [.. exploit.Concat(honest).SelectMany(tally => tally.Terms).Distinct()];
    }

    /// <summary>What each term is worth to the exploit, the largest gain first.</summary>
    public IReadOnlyList<TermShare> Shares()
    {
        (string Term, double Gain)[] gains = [.. terms.Select(term => (term, Paired.Mean(Differences(term))))];
        double total = gains.Sum(entry => Math.Max(0, entry.Gain));
        return
        [
            .. gains.OrderByDescending(entry => entry.Gain).Select(entry => new TermShare(
                entry.Term, entry.Gain, total > 0 ? entry.Gain / total : 0, Place(entry.Term))),
        ];
    }

    /// <summary>The exploit's advantage in each episode when a term has another weight.</summary>
    public double[] Advantages(string term, double weight)
    {
        double[] advantages = [.. Differences(term).Select(difference => weight * difference)];
        foreach (string other in terms.Where(other => other != term))
            foreach ((int episode, double difference) in Differences(other).Index()) advantages[episode] += difference;
        return advantages;
    }

    private double[] Differences(string term) =>
        [.. exploit.Zip(honest, (paidExploit, paidHonest) => paidExploit[term] - paidHonest[term])];

    // A term may be added in several places; it is shown where it moves most.
    private SourceLocation Place(string term) => exploit.Concat(honest)
        .SelectMany(tally => tally.Places)
        .Where(place => place.Term == term)
        .GroupBy(place => place.Location)
        .MaxBy(group => group.Sum(place => place.Size))!.Key;
}
