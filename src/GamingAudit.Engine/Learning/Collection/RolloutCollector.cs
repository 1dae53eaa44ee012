using System.Diagnostics;
using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Threading;

namespace GamingAudit.Engine.Learning.Collection;

/// <summary>
/// Plays the lanes and writes down what happens. A lane's draws are keyed by its number and step, so that it does not
/// matter which thread plays it and when.
/// </summary>
/// <param name="lanes">What is played.</param>
/// <param name="rollout">Where it is written down.</param>
/// <param name="head">Draws the actions.</param>
/// <param name="network">Says what they are drawn from.</param>
/// <param name="seed">Key of the draws.</param>
internal abstract unsafe class RolloutCollector(
    ILanes lanes, RolloutBuffer rollout, ActionHead head, IActorCritic network, ulong seed)
{
    private ulong stepsBefore;

    /// <summary>Time spent so far in the environments, in stopwatch ticks summed over threads.</summary>
    public abstract long EnvironmentTicks { get; }

    /// <summary>
    /// Time spent so far in the networks and in drawing actions, in stopwatch ticks summed over threads.
    /// </summary>
    public abstract long InferenceTicks { get; }

    protected RolloutBuffer Rollout => rollout;

    /// <summary>The way of playing that suits a network.</summary>
    public static RolloutCollector For(
        ILanes lanes, RolloutBuffer rollout, ActionHead head, IActorCritic network, WorkerTeam team, ulong seed) =>
        network.Batches is { } batches && lanes.Count >= BatchedCollector.Groups
            ? new BatchedCollector(lanes, rollout, head, network, batches, team, seed)
            : new SplitCollector(lanes, rollout, head, network, team, seed);

    /// <summary>Fills the buffer with the next steps of every lane.</summary>
    /// <exception cref="Exception">The first that a lane threw, in the order of steps and lanes.</exception>
    public void Collect(RolloutUnits units, CancellationToken cancellation)
    {
        if (stepsBefore == 0)
            for (int lane = 0; lane < lanes.Count; lane++)
            {
                lanes.Reset(lane, RawObservation(lane), MaskSpan(lane));
                if (rollout.Turns is { } turns) turns.Agent(lane) = lanes.AgentAt(lane);
            }
        Play(units, cancellation);
        stepsBefore += (ulong)rollout.Steps;
    }

    /// <summary>Plays all steps of a rollout, and looks at what it was cut at.</summary>
    protected abstract void Play(RolloutUnits units, CancellationToken cancellation);

    /// <summary>Scales what some lanes see at a step.</summary>
    protected void Scale(LaneRange at, int t, RolloutUnits units)
    {
        int first = t * rollout.Lanes + at.From;
        for (int entry = first; entry < first + at.Count; entry++)
            units.Observations.Apply(
                RawObservation(entry), new Span<float>(rollout.Observation(entry), rollout.ObservationSize));
    }

    /// <summary>Brings values from the critic's units into those of the reward.</summary>
    protected void InReward(int firstEntry, int count, RolloutUnits units)
    {
        float* values = rollout.Values + firstEntry;
        for (int i = 0; i < count; i++) values[i] = (float)InReward(values[i], units);
    }

    /// <summary>Draws what some lanes do at a step.</summary>
    protected void Choose(LaneRange at, int t)
    {
        for (int lane = at.From; lane < at.To; lane++)
        {
            int entry = t * rollout.Lanes + lane;
            at.Chance.Rekey(seed, (ulong)lane, stepsBefore + (ulong)t);
            rollout.LogProbabilities[entry] = head.Sample(
                at.Output(lane, network.OutputStride), network.HeadParameters, rollout.Mask(entry), at.Chance,
                rollout.Action(entry));
        }
    }

    /// <summary>Has some lanes do it.</summary>
    protected void Act(LaneRange at, int worker, int t, RolloutUnits units)
    {
        long started = Stopwatch.GetTimestamp();
        for (int lane = at.From; lane < at.To; lane++) Act(at, worker, t, lane, units);
        at.EnvironmentTicks += Stopwatch.GetTimestamp() - started;
    }

    private static double InReward(float value, RolloutUnits units) =>
        units.Values.Mean + units.Values.Deviation * value;

    private void Act(LaneRange at, int worker, int t, int lane, RolloutUnits units)
    {
        int entry = t * rollout.Lanes + lane, next = entry + rollout.Lanes;
        head.Write(rollout.Action(entry), at.Branches, at.Values);
        LaneStep step = lanes.Step(lane, at.Branches, at.Values, RawObservation(next), MaskSpan(next), at.Final);
        rollout.Rewards[entry] = (float)step.Reward;
        rollout.Ended[entry] = step.Ended;
        if (rollout.Turns is { } turns)
        {
            turns.Write(entry, step);
            turns.Agent(next) = lanes.AgentAt(lane);
        }
        if (!step.Ended) return;
        if (step.Truncated)
        {
            float value;
            units.Observations.Apply(at.Final, at.ScaledFinal.Span);
            network.Evaluate(at.ScaledFinal.Pointer, lane, 1, null, &value, worker);
            rollout.Rewards[entry] += (float)(lanes.Discount * InReward(value, units));
        }
        network.EpisodeEnded(lane);
    }

    private Span<float> RawObservation(int entry) => new(rollout.RawObservation(entry), rollout.ObservationSize);

    private Span<bool> MaskSpan(int entry) => new(rollout.Mask(entry), rollout.MaskLength);
}
