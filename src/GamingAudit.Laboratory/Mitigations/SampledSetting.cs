using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Exact;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Mitigations;

/// <summary>
/// A target that is too large to enumerate: its reference is seen in episodes, and a policy is worth the mean of some.
/// </summary>
internal sealed record SampledSetting<TState, TAction> : MitigationSetting<TState, TAction> where TState : notnull
{
    // As many as the rewards' moments and quantiles need to two digits.
    private const int RewardSteps = 16_384;

    // Draws of a step's outcome, whose mean stands for what its action is worth: of the noise in what a step is paid an
    // eighth is left in the variance of the rewards.
    private const int Outcomes = 8;

    // An estimate of a KL divergence; what it varies by shows between training runs.
    private const int KlEpisodes = 64;

    // For the network that says how likely an action of the reference is: see ReferenceModelTests.
    private const int ModelSteps = 4096;

    // Apart from the streams of training, whose seeds are near each other.
    private const ulong ReferenceSeed = 1UL << 41;

    private readonly GuardedTarget<TState, TAction> guarded;
    private readonly Policy<TState, TAction> reference;
    private readonly RandomActions<TState, TAction> random;
    private readonly ActionFeatures features;
    private readonly List<TState> visited = [];
    private readonly Lazy<ReferenceModel> model;

    private SampledSetting(
        GuardedTarget<TState, TAction> guarded, MarkovTarget<TState, TAction> target,
        RandomActions<TState, TAction> random, Policy<TState, TAction> reference) : base(target)
    {
        (this.guarded, this.random, this.reference) = (guarded, random, reference);
        features = new ActionFeatures(target.Environment.Actions);
        Rewards = Watch();
        model = new Lazy<ReferenceModel>(() => new ReferenceModel(
            (this with { Seed = ReferenceSeed }).Sample(ModelSteps), target.Environment.Actions, target.Horizon));
    }

    /// <summary>What the reference earns.</summary>
    public required (double Proxy, double True) Reference { get; init; }

    /// <summary>What the best earns that is known for the true reward.</summary>
    public required (double Proxy, double True) Honest { get; init; }

    /// <summary>What random actions earn.</summary>
    public required (double Proxy, double True) Random { get; init; }

    /// <inheritdoc/>
    public override ReferenceRewards Rewards { get; }

    /// <summary>The reference as a network, which says how likely an action is.</summary>
    public ReferenceModel Model => model.Value;

    /// <summary>
    /// The setting of a target. The reference is the user's, or else the best policy for the true reward with 30 %
    /// random actions: the user's honest one, or what an audit's search finds. Null for a black box, which cannot be
    /// put into a state.
    /// </summary>
    /// <param name="target">The target.</param>
    /// <param name="searchSteps">Environment steps of that search.</param>
    /// <param name="seed">Decides it.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static SampledSetting<TState, TAction>? Of(
        MarkovTarget<TState, TAction> target, long searchSteps, ulong seed, CancellationToken cancellation)
    {
        var guarded = new GuardedTarget<TState, TAction>(target, new CallMonitor());
        if (guarded.Dynamics.Box is not null) return null;
        var random = new RandomActions<TState, TAction>(guarded.Dynamics);
        Policy<TState, TAction> honest = SampledReturns.Best(guarded, searchSteps, seed, cancellation);
        Policy<TState, TAction> reference =
            guarded.Reference ?? random.Noisy(honest, new ExactOptions().Noise);
        (double Proxy, double True) ofHonest = SampledReturns.Of(guarded, honest, cancellation);
        (double Proxy, double True) ofReference = SampledReturns.Of(guarded, reference, cancellation);
        return new SampledSetting<TState, TAction>(guarded, target, random, reference)
        {
            Reference = ofReference,
            Honest = ofReference.True > ofHonest.True ? ofReference : ofHonest,
            Random = SampledReturns.Of(guarded, random.Policy, cancellation),
        };
    }

    /// <inheritdoc/>
    public override ReferenceSample Sample(int steps)
    {
        ulong episode = 0;
        return ReferenceSample.Draw(
            steps, Target.Discount, Target.Horizon, () => Play(Seed, episode++, reference).Select(Seen));
    }

    /// <inheritdoc/>
    public override TState AnyState(Chance chance) => visited[chance.Below(visited.Count)];

    /// <inheritdoc/>
    public override TAction AnyAction(TState state, TAction otherwise, Chance chance) =>
        random.Policy(state, 1, chance);

    /// <inheritdoc/>
    public override double[] Outcome(
        GuardedDynamics<Timed<TState>, TAction> dynamics, TrainedPolicy policy, int looks,
        CancellationToken cancellation)
    {
        Policy<Timed<TState>, TAction> trained = policy.AsTrained(dynamics);
        (double proxy, double truth) = SampledReturns.Of(guarded, Untimed(trained), cancellation);
        return [proxy, truth];
    }

    /// <inheritdoc/>
    public override double? ActionKl(
        GuardedDynamics<Timed<TState>, TAction> dynamics, TrainedPolicy policy, CancellationToken cancellation)
    {
        if (Target.Environment.Actions.Branches is not [var choices]) return null;
        Policy<Timed<TState>, TAction> trained = policy.AsTrained(dynamics);
        var steps = new List<ReferenceStep>();
        double own = 0;
        var chances = new double[choices];
        for (ulong number = 0; number < KlEpisodes; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (Played played in Play(~ReferenceSeed, number, Untimed(trained)))
            {
                ReferenceStep seen = Seen(played);
                policy.Chances(
                    dynamics, new Timed<TState>(played.Step.Before, seen.StepsLeft), seen.StepsLeft, chances);
                own += Math.Log(chances[(int)seen.Action[0]]);
                steps.Add(seen);
            }
        }
        double under = Model.LogChances(new ReferenceSample(steps, 1), Target.Horizon).Sum();
        return (own - under) / KlEpisodes;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(double Proxy, double True)> Episodes(int count) =>
        [.. Enumerable.Range(0, count).Select(number => Play(Seed, (ulong)number, reference).Aggregate(
            (Proxy: 0.0, True: 0.0), (sum, played) => (
                sum.Proxy + played.Discount * guarded.Proxy(played.Step),
                sum.True + played.Discount * guarded.True(played.Step))))];

    /// <inheritdoc/>
    public override (double Proxy, double True) Returns(double[] outcome) => (outcome[0], outcome[1]);

    private ReferenceRewards Watch()
    {
        var weights = new List<double>();
        var proxies = new List<double>();
        var truths = new List<double>();
        var chance = new SamplingChance(~ReferenceSeed);
        double time = 0;
        for (ulong episode = 0; visited.Count < RewardSteps && episode < RewardSteps; episode++)
        {
            foreach (Played played in Play(ReferenceSeed, episode, reference))
            {
                visited.Add(played.Step.Before);
                weights.Add(played.Discount);
                (double proxy, double truth) = Expected(played.Step, chance);
                proxies.Add(proxy);
                truths.Add(truth);
            }
            time += ReferenceSample.Duration(Target.Discount, Target.Horizon);
        }
        weights.Add(time - weights.Sum());
        return new ReferenceRewards(
            [.. weights.Select(weight => weight / time)], [.. proxies, 0], [.. truths, 0]);
    }

    private (double Proxy, double True) Expected(in Transition<TState, TAction> step, Chance chance)
    {
        double proxy = guarded.Proxy(step), truth = guarded.True(step);
        for (int i = 1; i < Outcomes; i++)
        {
            Transition<TState, TAction> again =
                step with { After = guarded.Dynamics.Step(step.Before, step.Action, chance) };
            proxy += guarded.Proxy(again);
            truth += guarded.True(again);
        }
        return (proxy / Outcomes, truth / Outcomes);
    }

    private static Policy<TState, TAction> Untimed(Policy<Timed<TState>, TAction> policy) =>
        (state, stepsLeft, chance) => policy(new Timed<TState>(state, stepsLeft), stepsLeft, chance);

    private ReferenceStep Seen(Played played)
    {
        var observation = new float[Target.Environment.ObservationSize];
        guarded.Dynamics.Observe(played.Step.Before, observation);
        return new ReferenceStep(
            observation, played.StepsLeft, features.Held(Target.Environment.Actions, played.Step.Action),
            played.Discount);
    }

    private IEnumerable<Played> Play(ulong seed, ulong number, Policy<TState, TAction> policy)
    {
        var episode = new StreamedEpisode<TState, TAction>(guarded.Dynamics, seed);
        episode.Begin(number);
        while (!episode.IsOver)
        {
            int left = episode.Cursor.StepsLeft;
            Transition<TState, TAction> step = episode.Step(policy);
            yield return new Played(step, left, episode.Weight);
        }
    }

    private readonly record struct Played(Transition<TState, TAction> Step, int StepsLeft, double Discount);
}
