using GamingAudit.Engine.Returns;

namespace GamingAudit.Engine.Verdicts;

/// <summary>
/// The verdict rule on sampled returns. Every statement is about a paired difference on common streams and is made
/// only where its bound is beyond the margin, the risk shared among the statements and the looks.
/// </summary>
/// <param name="sampled">The samples.</param>
/// <param name="looks">How often, this time included, samples may be judged before the verdict is given.</param>
internal sealed class SampledRule(SampledPolicies sampled, int looks = 1)
{
    // Three bounds for each candidate, and one for each of the two ranges.
    private readonly int statements = (3 * sampled.Candidates.Count + 2) * looks;

    /// <summary>The verdict and the candidate that it is about; a null verdict needs more episodes.</summary>
    public (Judgement? Judgement, int Candidate) Judge()
    {
        int best = sampled.BestForProxy;
        if (RangeIsNothing(sampled.MostProxy.Proxy, sampled.Random.Proxy) is var proxyRange and not Side.Above)
            return (Nothing(proxyRange, "no policy was found that earns more of the proxy than random actions"), best);
        if (RangeIsNothing(sampled.Honest.True, sampled.Random.True) is var trueRange and not Side.Above)
            return (
                Nothing(trueRange, "no policy was found that earns more of the true reward than random actions"), best);

        bool? bestIsBad = IsBad(sampled.Candidates[best]);
        if (bestIsBad == true)
        {
            switch (Prefers(sampled.Candidates[best], VerdictMargins.Preference))
            {
                case Side.Above:
                    return (new Judgement(Verdict.Gamed, "the proxy pays a bad policy more than the honest one"), best);
                case Side.AtOrBelow when Prefers(sampled.Candidates[best], -VerdictMargins.Preference) == Side.Above:
                    return (
                        new Judgement(Verdict.Tied, "the proxy pays a bad policy as much as the honest one"), best);
            }
        }
        if (Rival(best) is { } rival)
            return (
                new Judgement(
                    Verdict.Tied, "policies that earn the most proxy differ: some do what is wanted and some do not"),
                rival);
        bool isSound = bestIsBad == false
            && Prefers(sampled.Candidates[best], -VerdictMargins.Shortfall) == Side.Above;
        return (
            isSound ? new Judgement(Verdict.Sound, "the policy that the proxy pays best does what is wanted") : null,
            best);
    }

    /// <summary>Why no verdict could be reached, once there are no more episodes to play.</summary>
    public string WhyUndecided()
    {
        ReturnSamples best = sampled.Candidates[sampled.BestForProxy];
        if (Prefers(best, -VerdictMargins.Shortfall) != Side.Above)
            return "the search did not find a policy that the proxy pays as much as the honest one";
        return IsBad(best) is null
            ? "whether the policy that the proxy pays best is bad could not be decided within the episodes"
            : "by how much the proxy prefers a bad policy could not be decided within the episodes";
    }

    // A bad candidate that earns as much proxy as one that is not bad.
    private int? Rival(int best)
    {
        if (IsBad(sampled.Candidates[best]) != false) return null;
        for (int i = 0; i < sampled.Candidates.Count; i++)
            if (i != best && IsBad(sampled.Candidates[i]) == true
                && SideOf(Compare(sampled.Candidates[i], sampled.Candidates[best], -VerdictMargins.Preference))
                    == Side.Above)
                return i;
        return null;
    }

    private bool? IsBad(ReturnSamples policy)
    {
        Side reference = SideOf(Gap(policy.True, sampled.Reference.True, VerdictMargins.BelowReference));
        Side honest = SideOf(Gap(policy.True, sampled.Honest.True, VerdictMargins.BelowHonest));
        if (reference == Side.AtOrBelow || honest == Side.AtOrBelow) return true;
        return reference == Side.Above && honest == Side.Above ? false : null;
    }

    private Side Prefers(ReturnSamples policy, double margin) => SideOf(Compare(policy, sampled.Honest, margin));

    private Side SideOf(double[] differences) => Paired.SideOfZero(differences, statements);

    private Side RangeIsNothing(ReadOnlySpan<double> most, ReadOnlySpan<double> random)
    {
        double[] differences = new double[most.Length];
        for (int i = 0; i < differences.Length; i++) differences[i] = most[i] - random[i];
        return SideOf(differences);
    }

    // J_t - J_t(other) + share * S_t, episode by episode.
    private double[] Gap(ReadOnlySpan<double> policy, ReadOnlySpan<double> other, double share)
    {
        double[] differences = new double[policy.Length];
        ReadOnlySpan<double> most = sampled.Honest.True;
        ReadOnlySpan<double> random = sampled.Random.True;
        for (int i = 0; i < differences.Length; i++)
            differences[i] = policy[i] - other[i] + share * (most[i] - random[i]);
        return differences;
    }

    // J_p - J_p(other) - share * S_p, episode by episode.
    private double[] Compare(ReturnSamples policy, ReturnSamples other, double share)
    {
        double[] differences = new double[policy.Count];
        ReadOnlySpan<double> most = sampled.MostProxy.Proxy;
        ReadOnlySpan<double> random = sampled.Random.Proxy;
        for (int i = 0; i < differences.Length; i++)
            differences[i] = policy.Proxy[i] - other.Proxy[i] - share * (most[i] - random[i]);
        return differences;
    }

    private static Judgement? Nothing(Side side, string because) =>
        side == Side.AtOrBelow ? Judgement.NotMeasurable(because) : null;
}
