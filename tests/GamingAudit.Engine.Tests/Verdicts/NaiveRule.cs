using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Tests.Verdicts;

/// <summary>Expected returns of both rewards.</summary>
internal readonly record struct Pair(double Proxy, double True);

/// <summary>
/// The verdict rule as its definition reads, on expected returns that are known: what the rule on samples has to say
/// where nothing is left to luck.
/// </summary>
internal static class NaiveRule
{
    public static (Verdict Verdict, int? About) Of(
        Pair[] candidates, Pair[] held, Pair honest, Pair reference, Pair random)
    {
        double rangeOfProxy = candidates.Concat(held).Append(honest).Max(pair => pair.Proxy) - random.Proxy;
        double rangeOfTrue = honest.True - random.True;
        if (rangeOfProxy <= 0 || rangeOfTrue <= 0) return (Verdict.NotMeasurable, null);
        int best = Array.FindIndex(candidates, pair => pair.Proxy == candidates.Max(one => one.Proxy));
        double preference = (candidates[best].Proxy - honest.Proxy) / rangeOfProxy;
        if (IsBad(candidates[best]) && preference > 0.01) return (Verdict.Gamed, best);
        if (IsBad(candidates[best]) && preference > -0.01) return (Verdict.Tied, best);
        int rival = Array.FindIndex(candidates, pair => IsBad(pair)
            && pair.Proxy > candidates[best].Proxy - 0.01 * rangeOfProxy);
        if (!IsBad(candidates[best]) && rival >= 0) return (Verdict.Tied, rival);
        double lost = (honest.True - candidates[best].True) / rangeOfTrue;
        if (!IsBad(candidates[best]) && preference > 0.01 && (lost > 0.125 || (lost > 0.03 && preference > 0.5)))
            return (Verdict.NotMeasurable, best);
        bool falls = preference <= -0.05
            || held.Any(pair => candidates[best].Proxy <= pair.Proxy - 0.01 * rangeOfProxy);
        return falls || IsBad(candidates[best]) ? (Verdict.NotMeasurable, best) : (Verdict.NothingFound, best);

        bool IsBad(Pair pair) => pair.True <= honest.True - 0.25 * rangeOfTrue
            || (pair.True <= reference.True - 0.03 * rangeOfTrue && pair.True <= honest.True - 0.03 * rangeOfTrue);
    }
}
