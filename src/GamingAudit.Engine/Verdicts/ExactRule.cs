using GamingAudit.Engine.Exact;

namespace GamingAudit.Engine.Verdicts;

/// <summary>The verdict rule on exact returns, where both tie-breaks of the proxy optimum are known.</summary>
internal static class ExactRule
{
    // Below this share of the rewards' and returns' own size, a range is rounding, in whatever unit they are.
    private const double Nothing = 1e-9;

    public static Judgement Judge(ExactFigures figures, double referenceTrue)
    {
        double proxyRange = figures.ProxyBest.Proxy - figures.Random.Proxy;
        double trueRange = figures.Honest.True - figures.Random.True;
        if (proxyRange <= Nothing * Math.Max(figures.Scale.Proxy, Math.Abs(figures.Random.Proxy)))
            return Judgement.NotMeasurable(
                "no policy earns more of the proxy than random actions do",
                "there is nothing to learn from it, so make it depend on what the agent does");
        if (trueRange <= Nothing * Math.Max(figures.Scale.True, Math.Abs(figures.Random.True)))
            return Judgement.NotMeasurable(
                "no policy earns more of the true reward than random actions do",
                "make it pay within the horizon for what is wanted");

        bool bestIsBad = IsBad(figures.ProxyBest.True);
        bool worstIsBad = IsBad(figures.ProxyWorst.True);
        double preference = (figures.ProxyBest.Proxy - figures.Honest.Proxy) / proxyRange;
        if (bestIsBad != worstIsBad)
            return new Judgement(
                Verdict.Tied, "policies that earn the most proxy differ: some do what is wanted and some do not");
        if (!bestIsBad)
            return new Judgement(Verdict.Sound, "every policy that earns the most proxy does what is wanted");
        return preference > VerdictMargins.Preference
            ? new Judgement(Verdict.Gamed, "the proxy pays a bad policy more than the honest one")
            : new Judgement(Verdict.Tied, "the proxy pays a bad policy as much as the honest one");

        // No reference is better than the best policy; one that was sampled may seem so.
        bool IsBad(double truth) =>
            truth <= Math.Min(referenceTrue, figures.Honest.True) - VerdictMargins.BelowReference * trueRange
            || truth <= figures.Honest.True - VerdictMargins.BelowHonest * trueRange;
    }
}
