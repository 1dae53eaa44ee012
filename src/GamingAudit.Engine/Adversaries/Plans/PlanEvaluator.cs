using GamingAudit.Engine.Adversaries.Elites;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries.Plans;

/// <summary>
/// Plays plans on common streams and counts the steps that it takes. Neither depends on the number of threads.
/// </summary>
internal sealed class PlanEvaluator<TState, TAction>(
    DecisionProcess<TState, TAction> process, SearchContext context) where TState : notnull
{
    // Of a stochastic target this share of the budget is kept for the comparison of what was found.
    private const int ShareForFinals = 8;
    private readonly GuardedDynamics<TState, TAction> dynamics = process.Dynamics;
    private long taken;
    private bool drew;

    /// <summary>True once an episode has drawn from chance: one episode then says little about a plan.</summary>
    public bool IsStochastic => Volatile.Read(ref drew);

    /// <summary>Episodes of full length that the budget still has for the search.</summary>
    public long Episodes => Math.Max(0, Left - (IsStochastic ? context.StepBudget / ShareForFinals : 0)) / Horizon;

    /// <summary>Episodes of full length that are left for the comparison of what was found.</summary>
    public long FinalEpisodes => Left / Horizon;

    private int Horizon => dynamics.Horizon;

    private long Left => context.StepBudget - Interlocked.Read(ref taken);

    /// <summary>The mean discounted return of each plan.</summary>
    /// <param name="plans">All are played on the same streams.</param>
    /// <param name="seed">Key of the streams.</param>
    /// <param name="first">The first episode.</param>
    /// <param name="episodes">How many.</param>
    /// <param name="traces">One a plan, told of its steps; null where nobody asks.</param>
    /// <exception cref="FaultException">The target's code is at fault, in the first plan that shows it.</exception>
    public double[] Evaluate(IReadOnlyList<Plan> plans, ulong seed, int first, int episodes,
        IReadOnlyList<BehaviourTrace<TState, TAction>>? traces = null)
    {
        double[] means = new double[plans.Count];
        OrderedParallel.For(
            0, plans.Count, context.Threads, context.Cancellation,
            i => means[i] = Mean(plans[i], seed, first, episodes, traces?[i]));
        return means;
    }

    private double Mean(
        Plan plan, ulong seed, int first, int episodes, BehaviourTrace<TState, TAction>? trace)
    {
        Policy<TState, TAction> policy = PlanPolicy.Of(dynamics, plan);
        var sampling = new SamplingChance(seed);
        var recording = new RecordingChance(sampling);
        double sum = 0;
        for (int episode = first; episode < first + episodes; episode++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            sum += Play(policy, (seed, (ulong)episode), sampling, recording, trace);
        }
        return sum / episodes;
    }

    private double Play(
        Policy<TState, TAction> policy, (ulong Seed, ulong Episode) key, SamplingChance sampling,
        RecordingChance recording, BehaviourTrace<TState, TAction>? trace)
    {
        trace?.Begin();
        recording.Clear();
        sampling.Rekey(key.Seed, key.Episode, 0);
        TState state = dynamics.Reset(recording);
        double sum = 0, discount = 1;
        int step = 0;
        for (; step < dynamics.Horizon && !dynamics.IsTerminal(state); step++, discount *= dynamics.Discount)
        {
            sampling.Rekey(key.Seed, key.Episode, (ulong)step + 1);
            TAction action = policy(state, dynamics.Horizon - step, sampling);
            TState next = dynamics.Step(state, action, recording);
            sum += discount * process.Reward(new Transition<TState, TAction>(state, action, next));
            trace?.Add(action, next);
            state = next;
        }
        if (recording.Draws.Count > 0) Volatile.Write(ref drew, true);
        Interlocked.Add(ref taken, Math.Max(1, step));
        context.Progress?.Invoke(step);
        return sum;
    }
}
