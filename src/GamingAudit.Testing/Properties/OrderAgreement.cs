using GamingAudit.Engine.Returns;

namespace GamingAudit.Testing.Properties;

/// <summary>
/// Of two random episodes, the proxy prefers the one that the true reward prefers, more often than a coin would.
/// </summary>
/// <remarks>
/// Pairs in which either return is equal say nothing. The share of the others that agree, a, is estimated from pairs
/// that have no episode in common; 2a - 1 is Goodman and Kruskal's gamma (1954), and its interval is Wilson's (1927) at
/// 99.9 %. The property fails only where the whole interval lies below what is asked for.
/// </remarks>
/// <param name="atLeast">The least rank correlation gamma, -1 to 1.</param>
internal sealed class OrderAgreement(double atLeast) : PropertyCheck
{
    private const int FewestPairs = 20;
    private const double Quantile = 3.2905;

    public override string Name => "proxy and true agree in order";

    public override PropertyFinding Examine<TState, TAction>(PropertyContext<TState, TAction> context)
    {
        int cases = context.Options.Cases;
        var returns = new EpisodeReturns<TState, TAction>(context);
        (Trajectory<TState, TAction> Episode, ReturnPair Returns)[] episodes =
        [
            .. context.Source.Episodes(context.Options.Seed, 2 * cases)
                .Select(episode => (episode, returns.Of(episode))),
        ];
        (double proxyScale, double trueScale) = (Spread(r => r.Proxy), Spread(r => r.True));
        int agree = 0, differ = 0;
        (double Size, int Pair) worst = (0, -1);
        for (int pair = 0; pair + 1 < episodes.Length; pair += 2)
        {
            double proxy = (episodes[pair].Returns.Proxy - episodes[pair + 1].Returns.Proxy) / proxyScale;
            double truth = (episodes[pair].Returns.True - episodes[pair + 1].Returns.True) / trueScale;
            if (!(Math.Abs(proxy) > 1e-9 && Math.Abs(truth) > 1e-9)) continue;
            differ++;
            if (proxy * truth > 0) agree++;
            else if (-proxy * truth > worst.Size) worst = (-proxy * truth, pair);
        }
        if (differ < FewestPairs)
            return PropertyFinding.DoesNotApply(
                $"Only {differ} of {episodes.Length / 2} pairs of random episodes differ in both returns: too few "
                    + "to say.");
        (double low, double high) = Wilson(agree, differ);
        bool fails = 2 * high - 1 < atLeast;
        string figure = $"rank correlation gamma {Words.Number(2.0 * agree / differ - 1)}, between "
            + $"{Words.Number(2 * low - 1)} and {Words.Number(2 * high - 1)} at 99.9 %";
        return new PropertyFinding(
            fails ? PropertyOutcome.Fails : PropertyOutcome.Holds,
            (fails
                ? $"Of two random episodes the proxy prefers the wrong one in {differ - agree} of {differ} pairs: "
                    + $"{figure}, and at least {Words.Number(atLeast)} is asked for."
                : $"Of two random episodes the proxy prefers the right one in {agree} of {differ} pairs: {figure}.")
            + (worst.Pair < 0 ? "" : $"\nThe worst reversal: {Reversal(worst.Pair)}"))
        {
            Cases = cases,
            CounterExample = fails ? context.Shown(Preferred(worst.Pair).Episode) : null,
        };

        double Spread(Func<ReturnPair, double> of) => episodes.Length == 0
            ? 0
            : episodes.Max(e => of(e.Returns)) - episodes.Min(e => of(e.Returns));

        (Trajectory<TState, TAction> Episode, ReturnPair Returns) Preferred(int pair) =>
            episodes[pair].Returns.Proxy > episodes[pair + 1].Returns.Proxy ? episodes[pair] : episodes[pair + 1];

        string Reversal(int pair)
        {
            (_, ReturnPair good) = Preferred(pair);
            ReturnPair bad = Preferred(pair) == episodes[pair] ? episodes[pair + 1].Returns : episodes[pair].Returns;
            return $"proxy {Words.Number(good.Proxy)} with true {Words.Number(good.True)}, against proxy "
                + $"{Words.Number(bad.Proxy)} with true {Words.Number(bad.True)}.";
        }
    }

    private static (double Low, double High) Wilson(int successes, int of)
    {
        double share = (double)successes / of, square = Quantile * Quantile / of;
        double centre = (share + square / 2) / (1 + square);
        double half = Quantile * Math.Sqrt(share * (1 - share) / of + square / (4 * of)) / (1 + square);
        return (Math.Max(0, centre - half), Math.Min(1, centre + half));
    }
}
