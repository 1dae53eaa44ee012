using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries;

/// <summary>
/// The runs of a schedule, one after the other. Where it pauses, it offers the best snapshot of the run under way,
/// whose learning rate and entropy bonus have yet to fall.
/// </summary>
/// <param name="process">What is played.</param>
/// <param name="context">What may be used until the end of the last run.</param>
/// <param name="settings">What is wanted otherwise than the schedule has it.</param>
/// <param name="createTrainer">Makes the trainer of a run.</param>
internal sealed class PpoSearch<TState, TAction>(
    DecisionProcess<TState, TAction> process, SearchContext context, PpoSettings settings,
    Func<ILanes, PpoConfig, PpoTrainer> createTrainer)
    : IResumableSearch<TState, TAction> where TState : notnull
{
    // Untuned: the rest of the run settles what is done from where episodes do start.
    private const double ShareElsewhere = 0.6;
    private readonly PpoSchedule schedule = PpoSchedule.For(
        process.Dynamics.Actions, process.Dynamics.ObservationSize + 1, process.Dynamics.Horizon, context.Seed,
        context.StepBudget, settings, process.Dynamics.Box?.MostLanes(PpoSchedule.MostEnvironments));
    private PpoTrainer? trainer;
    private ProcessLanes<TState, TAction>? lanes;
    private int run;
    private int evaluations;
    private TrainedPolicy? best;
    private TrainedPolicy? offered;
    private double highest;
    private long allowed;
    private long taken;

    /// <inheritdoc/>
    public IReadOnlyList<Candidate<TState, TAction>> Advance(long steps)
    {
        allowed += steps;
        var found = new List<(Candidate<TState, TAction> Candidate, double Mean)>();
        while (run < schedule.Runs.Count && taken < allowed) Iterate(found);
        if (trainer is not null)
        {
            // What is played at a pause comes on top of the schedule, which would not end within its steps otherwise.
            long scheduled = taken;
            if (best is null) Assess();
            Offer(found);
            taken = scheduled;
        }
        return [.. found.OrderByDescending(find => find.Mean).Select(find => find.Candidate)];
    }

    /// <inheritdoc/>
    public void Dispose() => trainer?.Dispose();

    private void Iterate(List<(Candidate<TState, TAction>, double)> found)
    {
        PpoConfig config = schedule.Runs[run];
        if (trainer is null)
        {
            // The first run explores, and starts where others have been.
            lanes = new ProcessLanes<TState, TAction>(
                process, config.Environments, config.Seed, config.AppendTimeToGo, run == 0 ? process.Starts : null);
            trainer = createTrainer(lanes, config);
        }
        lanes!.StartsElsewhere = trainer.StepsTaken < ShareElsewhere * config.TotalSteps;
        trainer.Iterate(context.Cancellation);
        Count(config.BatchSize);
        int due = (int)(trainer.StepsTaken * schedule.EvaluationsPerRun / config.TotalSteps);
        if (due > evaluations) Assess();
        evaluations = due;
        if (!trainer.IsFinished) return;
        Offer(found);
        trainer.Dispose();
        (trainer, best, offered, evaluations) = (null, null, null, 0);
        run++;
    }

    private void Assess()
    {
        TrainedPolicy policy = trainer!.Snapshot();
        double mean = Evaluate(policy.Play(process.Dynamics), RandomStream.Snapshots);
        if (best is null || mean >= highest) (best, highest) = (policy, mean);
    }

    private void Offer(List<(Candidate<TState, TAction>, double)> found)
    {
        if (best == offered) return;
        offered = best;
        Policy<TState, TAction> policy = best!.Play(process.Dynamics);
        found.Add((
            new Candidate<TState, TAction>($"ppo run {run + 1}", policy) { Trained = best },
            Evaluate(policy, RandomStream.SnapshotFinals)));
    }

    private double Evaluate(Policy<TState, TAction> policy, ulong stream)
    {
        (double mean, long steps) = PolicyEvaluation.Run(
            process, policy, schedule.EpisodesPerEvaluation, context.Seed ^ stream, context.Cancellation);
        Count(steps);
        return mean;
    }

    private void Count(long steps)
    {
        taken += steps;
        context.Progress?.Invoke(steps);
    }
}
