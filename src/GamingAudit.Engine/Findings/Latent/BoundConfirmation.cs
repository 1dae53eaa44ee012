using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Findings.Known;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Findings.Latent;

/// <summary>Confirms on fresh episodes how much the proxy pays a mixture that is worse than the reference.</summary>
/// <param name="sampler">Plays the policies.</param>
/// <param name="policies">What the mixture is compared with.</param>
/// <param name="figures">The verdict's figures.</param>
/// <param name="risk">Pays for <see cref="Looks"/> looks.</param>
internal sealed class BoundConfirmation<TState, TAction>(
    PolicySampler<TState, TAction> sampler, VerdictPolicies<TState, TAction> policies, VerdictFigures figures,
    RiskBudget risk) where TState : notnull
{
    // That the mixture is worse than the reference, and how much the proxy pays it.
    private const int Statements = 2;
    // Untuned: mixtures in steps of 1.6 %, and a bound within 2 % of S_p of what is likely is not worth more episodes.
    private const int Shares = 64;
    private const double Precise = 0.02;
    // Untuned. The first look is a verdict's; the last is where a bound's half-width is mostly below 2 % of S_p.
    private static readonly DoublingEpisodes Doubling = new(256, 1024);
    private readonly ReturnSamples honest = new();
    private readonly ReturnSamples reference = new();

    /// <summary>How often it looks at most.</summary>
    public static int Looks => Doubling.Looks;

    /// <summary>The bound; null where no mixture of the two is worse than the reference for sure.</summary>
    public ExploitabilityBound<TState, TAction>? Of(
        Candidate<TState, TAction> bad, Candidate<TState, TAction> paid)
    {
        var ofBad = new ReturnSamples();
        ReturnSamples ofPaid = paid == bad ? ofBad : new ReturnSamples();
        foreach (Look look in Doubling.Over(risk, Statements))
        {
            sampler.Extend(ofBad, bad.Policy, look.Episodes);
            sampler.Extend(ofPaid, paid.Policy, look.Episodes);
            sampler.Extend(honest, policies.Honest.Policy, look.Episodes);
            sampler.Extend(reference, policies.Reference, look.Episodes);
            if (LeastShare(ofBad, ofPaid, IsSurelyWorse(look)) is not { } share) continue;
            double[] advantage = Advantage(ofBad, ofPaid, share);
            var statement = new Statement("is paid at least");
            double sure = bad == paid
                ? look.LowerBound(statement, advantage)
                : look.LowerBoundOfMixture(statement, advantage);
            double likely = Paired.Mean(Advantage(ofBad, ofPaid, LeastShare(ofBad, ofPaid, IsWorseOnAverage) ?? share));
            if (likely - sure > Precise * figures.ProxyRange && !look.IsLast) continue;
            return new ExploitabilityBound<TState, TAction>(
                sure / figures.ProxyRange,
                new PolicyReturns(
                    Paired.Estimate(Mix(ofBad.Proxy, ofPaid.Proxy, share)),
                    Paired.Estimate(Mix(ofBad.True, ofPaid.True, share))),
                bad, paid, share);
        }
        return null;
    }

    private double[] Advantage(ReturnSamples bad, ReturnSamples paid, double share) =>
        [.. Mix(bad.Proxy, paid.Proxy, share).Select((proxy, episode) => proxy - honest.Proxy[episode])];

    private static Func<double[], bool> IsSurelyWorse(Look look) =>
        gap => look.SignOf(new Statement("is worse than the reference"), gap) == SureSign.AtOrBelow;

    private static bool IsWorseOnAverage(double[] gap) => Paired.Mean(gap) <= 0;

    // The least share of the bad policy that makes the mixture worse than the reference. From the largest share down,
    // and no further than the first that fails, all tests together err no more often than one does (Maurer, Hothorn
    // and Lehmacher 1995, "Multiple comparisons in drug clinical trials and preclinical assays: a-priori ordered
    // hypotheses").
    private double? LeastShare(ReturnSamples bad, ReturnSamples paid, Func<double[], bool> isWorse)
    {
        double margin = VerdictMargins.BelowReference * figures.TrueRange;
        double? least = null;
        for (int share = Shares; share >= (bad == paid ? Shares : 1); share--)
        {
            double[] gap = Mix(bad.True, paid.True, (double)share / Shares);
            for (int i = 0; i < gap.Length; i++) gap[i] += margin - reference.True[i];
            if (!isWorse(gap)) break;
            least = (double)share / Shares;
        }
        return least;
    }

    private static double[] Mix(ReadOnlySpan<double> bad, ReadOnlySpan<double> paid, double share)
    {
        double[] mixed = new double[bad.Length];
        for (int i = 0; i < mixed.Length; i++) mixed[i] = share * bad[i] + (1 - share) * paid[i];
        return mixed;
    }
}
