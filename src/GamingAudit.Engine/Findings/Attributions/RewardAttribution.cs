using System.Reflection;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets;
using GamingAudit.Engine.Targets.Sources;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Findings.Attributions;

/// <summary>
/// Finds what pays for an exploit: the named term that gains most over the honest policy, or else the whole method.
/// </summary>
internal sealed class RewardAttribution<TState, TAction>(AuditContext<TState, TAction> context) where TState : notnull
{
    // Untuned: enough to say which of a few terms gains most. A term left out, weakened and doubled are the changes
    // that one tries first.
    private const int Episodes = 64;
    private static readonly double[] OtherWeights = [0, 0.25, 0.5, 2];

    /// <param name="exploit">The policy to explain.</param>
    /// <param name="honest">What it is compared with.</param>
    /// <param name="figures">The ranges that margins are shares of.</param>
    /// <param name="isTied">Whether the exploit need only be paid as much as the honest policy.</param>
    /// <param name="remove">Judges the proxy without a term.</param>
    public Attribution Explain(
        Policy<TState, TAction> exploit, Policy<TState, TAction> honest, VerdictFigures figures, bool isTied,
        Func<string, Removal> remove)
    {
        MethodInfo method = RewardMethod.Of(context.Target);
        var whole = new Attribution
        {
            Method = MethodLocator.NameOf(method),
            Location = MethodLocator.Find(method),
            Share = 1,
        };
        if (!context.Target.HasTerms) return whole;
        TermComparison comparison = Compare(exploit, honest);
        IReadOnlyList<TermShare> shares = comparison.Shares();
        if (shares is not [{ Gain: > 0 } guilty, ..]) return whole with { Terms = shares };
        double enough = (isTied ? -1 : 1) * VerdictMargins.Preference * figures.ProxyRange;
        return whole with
        {
            Term = guilty.Term,
            Location = guilty.Location.File.Length > 0 ? guilty.Location : whole.Location,
            Share = guilty.Share,
            Terms = shares,
            Weights = Try(comparison, guilty.Term, enough),
            Removal = shares.Count > 1 ? remove(guilty.Term) : null,
        };
    }

    private TermComparison Compare(Policy<TState, TAction> exploit, Policy<TState, TAction> honest)
    {
        context.Meter.Begin("asking which term pays");
        var sampler = new TermSampler<TState, TAction>(
            context.Target, AuditStreams.Attribution(context.Seed), context.Options.Threads, context.Cancellation,
            context.Meter.Add);
        return new TermComparison(sampler.Sample(exploit, Episodes), sampler.Sample(honest, Episodes));
    }

    private static IReadOnlyList<WeightTrial> Try(TermComparison comparison, string term, double enough)
    {
        Look look = new RiskBudget(1).Begin(OtherWeights.Length, Episodes, isLast: true);
        return [.. OtherWeights.Select((weight, i) =>
        {
            double[] advantages = comparison.Advantages(term, weight);
            SureSign sign = look.SignOf(
                new Statement("still pays", i), [.. advantages.Select(advantage => advantage - enough)]);
            return new WeightTrial(weight, Paired.Mean(advantages), sign == SureSign.Above);
        })];
    }
}
