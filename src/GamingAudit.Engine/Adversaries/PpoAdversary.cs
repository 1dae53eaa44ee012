using GamingAudit.Engine.Guarding;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Rollout;

namespace GamingAudit.Engine.Adversaries;

/// <summary>
/// Trains policies by proximal policy optimisation and proposes the best greedy snapshot of each run. The adversary
/// that scales to large and continuous targets.
/// </summary>
/// <param name="kernels">The arithmetic, on which results depend by rounding; the best where null.</param>
/// <param name="backend">What trains; <see cref="FusedBackend"/> where null.</param>
public sealed class PpoAdversary(KernelSet? kernels = null, PpoBackend? backend = null) : IAdversary
{
    /// <summary>The width of the widest layer that its networks have.</summary>
    public const int WidestLayer = PpoSchedule.WidestLayer;

    private const ulong SearchStream = 0x736561726368;
    private const ulong FinalStream = 0x66696E616C;

    /// <inheritdoc/>
    public string Name => "ppo";

    /// <inheritdoc/>
    public int Weight => 8;

    /// <inheritdoc/>
    public IReadOnlyList<Candidate<TState, TAction>> Search<TState, TAction>(
        DecisionProcess<TState, TAction> process, SearchContext context) where TState : notnull
    {
        GuardedDynamics<TState, TAction> dynamics = process.Dynamics;
        PpoSchedule schedule = PpoSchedule.For(
            dynamics.Actions, dynamics.ObservationSize + 1, dynamics.Horizon, context.Seed, context.StepBudget);
        var finalists = new List<(Candidate<TState, TAction> Candidate, double Return)>();
        foreach (PpoConfig config in schedule.Runs)
        {
            TrainedPolicy best = Train(process, config, schedule, context);
            Policy<TState, TAction> policy = best.Play(process.Dynamics);
            double mean = Evaluate(process, policy, schedule, context, FinalStream);
            finalists.Add((
                new Candidate<TState, TAction>($"ppo run {finalists.Count + 1}", policy) { Trained = best }, mean));
        }
        return [.. finalists.OrderByDescending(finalist => finalist.Return).Select(finalist => finalist.Candidate)];
    }

    private TrainedPolicy Train<TState, TAction>(
        DecisionProcess<TState, TAction> process, PpoConfig config, PpoSchedule schedule, SearchContext context)
        where TState : notnull
    {
        var lanes = new ProcessLanes<TState, TAction>(
            process, config.Environments, config.Seed, config.AppendTimeToGo);
        using var trainer = new PpoTrainer(lanes, config, context.Threads, kernels, backend);
        TrainedPolicy? best = null;
        double highest = double.NegativeInfinity;
        for (int evaluation = 1; evaluation <= schedule.EvaluationsPerRun; evaluation++)
        {
            while (trainer.StepsTaken < config.TotalSteps * evaluation / schedule.EvaluationsPerRun)
            {
                trainer.Iterate(context.Cancellation);
                context.Progress?.Invoke(config.BatchSize);
            }
            TrainedPolicy policy = trainer.Snapshot();
            double mean = Evaluate(process, policy.Play(process.Dynamics), schedule, context, SearchStream);
            if (best is not null && mean < highest) continue;
            (best, highest) = (policy, mean);
        }
        return best!;
    }

    private static double Evaluate<TState, TAction>(
        DecisionProcess<TState, TAction> process, Policy<TState, TAction> policy, PpoSchedule schedule,
        SearchContext context, ulong stream) where TState : notnull
    {
        (double mean, long steps) = PolicyEvaluation.Run(
            process, policy, schedule.EpisodesPerEvaluation, context.Seed ^ stream, context.Cancellation);
        context.Progress?.Invoke(steps);
        return mean;
    }
}
