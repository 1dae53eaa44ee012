using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries.Targeted;

/// <summary>
/// Looks for what exists rather than for what training would find: maximises J_p subject to J_t at most a level. It
/// sees both rewards, so it is no <see cref="IAdversary"/> and what it finds is never a verdict.
/// </summary>
/// <remarks>
/// Lagrangian relaxation (Altman 1999, "Constrained Markov Decision Processes", chapter 3): rounds of PPO and of hill
/// climbing on r_p / S_p - lambda r_t / S_t. Between rounds lambda moves to the price at which the best mixture of the
/// policies known so far would exchange one return for the other, which minimises the dual over those policies
/// (column generation). The learner goes on from round to round.
/// </remarks>
/// <param name="learner">What trains PPO's policies; null where PPO does not play.</param>
/// <param name="climbs">Whether hill climbing plays.</param>
internal sealed class TargetedSearch(PpoLearner? learner, bool climbs)
{
    public const string Name = "targeted";
    private const int Rounds = 5;
    // Untuned. Five prices, as each needs a learner to follow it; most steps go to the learner, which can react to
    // chance, and about a seventh says what the price should be.
    private const double ShareToClimb = 0.3;
    private const double ShareToEvaluate = 0.15;

    /// <summary>
    /// The policies that the rounds ended in; a mixture of them and of the known ones may be what counts.
    /// </summary>
    /// <param name="target">The target, both rewards of it.</param>
    /// <param name="constraint">What J_t must keep to.</param>
    /// <param name="known">What policies return that are known already.</param>
    /// <param name="context">What the search may use.</param>
    public IReadOnlyList<KnownPolicy<TState, TAction>> Search<TState, TAction>(
        GuardedTarget<TState, TAction> target, TrueReturnConstraint constraint, IReadOnlyList<ReturnPair> known,
        SearchContext context) where TState : notnull
    {
        if (learner is null && !climbs) return [];
        using var run = new Run<TState, TAction>(target, constraint, known, context, learner, climbs);
        for (int round = 1; round <= Rounds; round++) run.Play(round);
        return run.Found;
    }

    private sealed class Run<TState, TAction> : IDisposable where TState : notnull
    {
        private readonly TrueReturnConstraint constraint;
        private readonly SearchContext context;
        private readonly DecisionProcess<TState, TAction> process;
        private readonly PolicySampler<TState, TAction> sampler;
        private readonly List<ReturnPair> returns;
        private readonly List<KnownPolicy<TState, TAction>> found = [];
        private readonly PpoConfig? config;
        private readonly PpoTrainer? trainer;
        private readonly long stepsToClimb;
        private readonly int episodes;
        private double price;

        public Run(
            GuardedTarget<TState, TAction> target, TrueReturnConstraint constraint, IReadOnlyList<ReturnPair> known,
            SearchContext context, PpoLearner? learner, bool climbs)
        {
            (this.constraint, this.context, returns) = (constraint, context, [.. known]);
            GuardedDynamics<TState, TAction> dynamics = target.Dynamics;
            process = new DecisionProcess<TState, TAction>(dynamics, step =>
                target.Proxy(step) / constraint.ProxyRange - price * target.True(step) / constraint.TrueRange);
            sampler = new PolicySampler<TState, TAction>(
                target, context.Seed ^ RandomStream.Targeted, context.Threads, context.Cancellation, context.Progress);
            int policiesARound = (learner is null ? 0 : 1) + (climbs ? 1 : 0);
            long stepsToEvaluate = (long)(ShareToEvaluate * context.StepBudget);
            episodes = (int)Math.Clamp(stepsToEvaluate / ((long)Rounds * policiesARound * dynamics.Horizon), 2, 64);
            long left = context.StepBudget - stepsToEvaluate;
            stepsToClimb = !climbs ? 0 : (long)((learner is null ? 1 : ShareToClimb) * left / Rounds);
            if (learner is null) return;
            config = PpoSchedule.For(
                dynamics.Actions, dynamics.ObservationSize + 1, dynamics.Horizon, context.Seed,
                left - stepsToClimb * Rounds, learner.Settings,
                dynamics.Box?.MostLanes(PpoSchedule.MostEnvironments)).Runs.FirstOrDefault();
            if (config is null) return;
            var lanes = new ProcessLanes<TState, TAction>(
                process, config.Environments, config.Seed, config.AppendTimeToGo);
            trainer = learner.CreateTrainer(lanes, config, context.Threads);
        }

        public IReadOnlyList<KnownPolicy<TState, TAction>> Found => found;

        public void Play(int round)
        {
            price = ReturnHull.Price(returns, constraint);
            if (stepsToClimb > 0)
            {
                SearchContext climb = context with { Seed = context.Seed + (ulong)round, StepBudget = stepsToClimb };
                foreach (Candidate<TState, TAction> best in new HillClimbing().Search(process, climb).Take(1))
                    Keep(round, best.Policy);
            }
            if (trainer is null) return;
            while (trainer.StepsTaken < config!.TotalSteps * round / Rounds)
            {
                trainer.Iterate(context.Cancellation);
                context.Progress?.Invoke(config.BatchSize);
            }
            Keep(round, trainer.Snapshot().Play(process.Dynamics));
        }

        public void Dispose() => trainer?.Dispose();

        private void Keep(int round, Policy<TState, TAction> policy)
        {
            ReturnSamples samples = sampler.Sample(policy, episodes);
            var mean = new ReturnPair(samples.MeanProxy, samples.MeanTrue);
            returns.Add(mean);
            found.Add(new KnownPolicy<TState, TAction>(
                new Candidate<TState, TAction>($"{Name}, round {round}", policy), mean));
        }
    }
}
