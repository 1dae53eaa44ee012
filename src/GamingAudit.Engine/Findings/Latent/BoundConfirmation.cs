using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Findings.Known;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Findings.Latent;

/// <summary>Confirms on fresh episodes how much the proxy pays a mixture that is worse than the reference.</summary>
internal sealed class BoundConfirmation<TState, TAction>(
    PolicySampler<TState, TAction> sampler, VerdictPolicies<TState, TAction> policies, VerdictFigures figures)
    where TState : notnull
{
    private const int FirstEpisodes = 256;
    private const int MostEpisodes = 1024;
    private const int Shares = 64;
    private const double Precise = 0.02;
    private readonly ReturnSamples honest = new();
    private readonly ReturnSamples reference = new();

    /// <summary>The bound; null where no mixture of the two is worse than the reference for sure.</summary>
    public ExploitabilityBound<TState, TAction>? Of(
        Candidate<TState, TAction> bad, Candidate<TState, TAction> paid)
    {
        var ofBad = new ReturnSamples();
        ReturnSamples ofPaid = paid == bad ? ofBad : new ReturnSamples();
        for (int episodes = FirstEpisodes; ; episodes *= 2)
        {
            sampler.Extend(ofBad, bad.Policy, episodes);
            sampler.Extend(ofPaid, paid.Policy, episodes);
            sampler.Extend(honest, policies.Honest.Policy, episodes);
            sampler.Extend(reference, policies.Reference, episodes);
            bool isLast = episodes >= MostEpisodes;
            if (LeastShare(ofBad, ofPaid, IsSurelyBad) is not { } share)
            {
                if (isLast) return null;
                continue;
            }
            Estimate advantage = Advantage(ofBad, ofPaid, share);
            double sure = advantage.Mean - advantage.HalfWidth;
            double likely = Advantage(ofBad, ofPaid, LeastShare(ofBad, ofPaid, IsBadOnAverage) ?? share).Mean;
            if (likely - sure > Precise * figures.ProxyRange && !isLast) continue;
            return new ExploitabilityBound<TState, TAction>(
                sure / figures.ProxyRange,
                new PolicyReturns(
                    Paired.Estimate(Mix(ofBad.Proxy, ofPaid.Proxy, share)),
                    Paired.Estimate(Mix(ofBad.True, ofPaid.True, share))),
                bad, paid, share);
        }
    }

    private Estimate Advantage(ReturnSamples bad, ReturnSamples paid, double share) => Paired.Estimate(
        [.. Mix(bad.Proxy, paid.Proxy, share).Select((proxy, episode) => proxy - honest.Proxy[episode])]);

    private static bool IsSurelyBad(double[] gap) => Paired.SideOfZero(gap, 1) == Side.AtOrBelow;

    private static bool IsBadOnAverage(double[] gap) => Paired.Mean(gap) <= 0;

    // The least share of the bad policy that makes the mixture worse than the reference.
    private double? LeastShare(ReturnSamples bad, ReturnSamples paid, Func<double[], bool> isWorse)
    {
        double margin = VerdictMargins.BelowReference * figures.TrueRange;
        for (int share = bad == paid ? Shares : 1; share <= Shares; share++)
        {
            double[] gap = Mix(bad.True, paid.True, (double)share / Shares);
            for (int i = 0; i < gap.Length; i++) gap[i] += margin - reference.True[i];
            if (isWorse(gap)) return (double)share / Shares;
        }
        return null;
    }

    private static double[] Mix(ReadOnlySpan<double> bad, ReadOnlySpan<double> paid, double share)
    {
        double[] mixed = new double[bad.Length];
        for (int i = 0; i < mixed.Length; i++) mixed[i] = share * bad[i] + (1 - share) * paid[i];
        return mixed;
    }
}
