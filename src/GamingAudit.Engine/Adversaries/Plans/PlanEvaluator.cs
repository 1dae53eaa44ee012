using GamingAudit.Engine.Adversaries.Elites;
using GamingAudit.Engine.Adversaries.Play;
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
    public long Episodes => StepsLeft / Horizon;

    /// <summary>Steps that the budget still has for the search.</summary>
    public long StepsLeft => Math.Max(0, Left - (IsStochastic ? context.StepBudget / ShareForFinals : 0));

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
    /// <param name="most">Steps of an episode after which it is broken off.</param>
    /// <exception cref="FaultException">The target's code is at fault, in the first plan that shows it.</exception>
    public double[] Evaluate(IReadOnlyList<Plan> plans, ulong seed, int first, int episodes,
        IReadOnlyList<BehaviourTrace<TState, TAction>>? traces = null, int most = int.MaxValue)
    {
        double[] means = new double[plans.Count];
        OrderedParallel.For(
            0, plans.Count, context.Threads, context.Cancellation,
            i => means[i] = Mean(plans[i], seed, first, episodes, traces?[i], most));
        return means;
    }

    private double Mean(
        Plan plan, ulong seed, int first, int episodes, BehaviourTrace<TState, TAction>? trace, int most)
    {
        Policy<TState, TAction> policy = PlanPolicy.Of(dynamics, plan);
        var playing = new StreamedEpisode<TState, TAction>(dynamics, seed, context.Cancellation, countsRare: true);
        double sum = 0;
        for (int episode = first; episode < first + episodes; episode++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            playing.Begin((ulong)episode);
            sum += Play(policy, playing, trace, most);
        }
        return sum / episodes;
    }

    private double Play(
        Policy<TState, TAction> policy, StreamedEpisode<TState, TAction> playing,
        BehaviourTrace<TState, TAction>? trace, int most)
    {
        trace?.Begin();
        double sum = 0;
        do
        {
            while (!playing.IsOver && playing.Steps < most)
            {
                Transition<TState, TAction> step = playing.Step(policy);
                if (playing.Share == 0) continue;
                sum += playing.Share * playing.Weight * process.Reward(step);
                trace?.Add(step.Action, step.After);
            }
            // An episode without a step is not free, or a search among nothing else would never end.
            Interlocked.Add(ref taken, Math.Max(1, playing.Steps));
            context.Progress?.Invoke(playing.Steps);
            if (!playing.IsOver) dynamics.Leave(playing.Cursor.State);
        }
        while (playing.BeginRare());
        if (playing.Drew) Volatile.Write(ref drew, true);
        return sum;
    }
}
