using System.Globalization;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Auditing;

/// <summary>
/// Confirms a shortlist on episodes that nothing was chosen by. Every attempt plays streams of its own, and one
/// budget of risk pays for all of them, so that looking often does not make errors likelier.
/// </summary>
/// <param name="target">The target.</param>
/// <param name="createSampler">Makes the sampler of an attempt, which no other attempt shares.</param>
/// <param name="attempts">How often it may be asked.</param>
/// <param name="budget">
/// Caps the episodes of an attempt, and its steps at a multiple of those of the search: long episodes are fewer.
/// </param>
/// <param name="clock">Where steps are slow, episodes are fewer; null for any pace.</param>
internal sealed class FreshEpisodes<TState, TAction>(
    GuardedTarget<TState, TAction> target, Func<int, PolicySampler<TState, TAction>> createSampler, int attempts,
    AuditBudget budget, AuditClock? clock = null) where TState : notnull
{
    // Untuned. With fewer a verdict on a target without chance comes no sooner, and on others seldom. Confirmation may
    // take three times the steps of the search: long episodes need them, and a search that found something is worth
    // them.
    private const int FirstEpisodes = 256;
    private const int StepsPerSearchStep = 3;
    // Where a step is slow, the first look takes about so much of the time.
    private const int FewestEpisodes = 16;
    private const double ShareOfTime = 0.1;
    // Untuned: so many times as much is worth another try.
    private const double MoreOften = 4;
    private readonly RandomActions<TState, TAction> random = new(target.Dynamics);
    private readonly int looks = new DoublingEpisodes(FirstEpisodes, budget.EpisodeCap).Looks;
    private readonly RiskBudget risk = new(attempts * new DoublingEpisodes(FirstEpisodes, budget.EpisodeCap).Looks);
    private int attempt;

    /// <summary>The most that a look before the end of the search is worth.</summary>
    public const int EarlyCap = 1024;

    /// <summary>Plays until the verdict is clear or the cap is reached.</summary>
    /// <param name="list">The policies to compare.</param>
    /// <param name="most">A lower cap on episodes.</param>
    public Confirmed<TState, TAction> Confirm(Shortlist<TState, TAction> list, int most = int.MaxValue)
    {
        int policies = list.Candidates.Count + 3;
        int first = clock?.Episodes(
            FirstEpisodes, FewestEpisodes, (double)policies * target.Dynamics.Horizon, ShareOfTime) ?? FirstEpisodes;
        var doubling = new DoublingEpisodes(first, Math.Min(most, first << (looks - 1)));
        PolicySampler<TState, TAction> sampler = createSampler(attempt++);
        Policy<TState, TAction> reference = ReferenceOf(list);
        var samples = SampledPolicies.Of(list.Candidates.Count);
        var own = new ReturnSamples();
        samples = samples with { Held = target.Honest is null ? [samples.Reference] : [samples.Reference, own] };
        var settled = new HashSet<int>();
        foreach (Look look in doubling.Over(
            risk, SampledRule.Statements(list.Candidates.Count, samples.Held.Count)))
        {
            for (int i = 0; i < list.Candidates.Count; i++)
                if (!settled.Contains(i))
                    sampler.Extend(samples.Candidates[i], list.Candidates[i].Policy, look.Episodes);
            sampler.Extend(samples.Honest, list.Honest.Policy, look.Episodes);
            sampler.Extend(samples.Reference, reference, look.Episodes);
            sampler.Extend(samples.Random, random.Policy, look.Episodes);
            if (target.Honest is { } honest) sampler.Extend(own, honest, look.Episodes);
            var rule = new SampledRule(samples, look) { AllowMore = AllowMore };
            (Judgement? judgement, int about) = rule.Judge();
            bool isLast = look.IsLast || clock?.HasTimeFor(sampler.Steps) == false
                || 2 * sampler.Steps > StepsPerSearchStep * budget.SearchSteps;
            if (judgement is null && isLast) judgement = rule.AtTheEnd();
            if (judgement is not null) return new Confirmed<TState, TAction>(list, samples, judgement, about);
            settled.UnionWith(rule.Settled());
        }
        throw new InvalidOperationException("The last look gave no judgement.");
    }

    private string AllowMore => clock is { IsSlow: true }
        ? $"raise --seconds to about {Rounded(MoreOften * budget.Seconds)}"
        : $"raise --steps to about {Rounded(MoreOften * budget.SearchSteps)}";

    // Two digits say all that there is to say.
    private static string Rounded(double number)
    {
        double unit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(number)) - 1));
        return (Math.Round(number / unit) * unit).ToString("N0", CultureInfo.InvariantCulture);
    }

    /// <summary>What an exploit must do worse than.</summary>
    public Policy<TState, TAction> ReferenceOf(Shortlist<TState, TAction> list) =>
        target.Reference ?? random.Noisy(list.Steadiest.Policy, VerdictMargins.ReferenceNoise);
}
