using System.Diagnostics;
using System.Runtime.ExceptionServices;
using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Threading;

namespace GamingAudit.Engine.Learning.Rollout;

/// <summary>
/// Plays the lanes and writes down what happens. Each thread plays a range of lanes for the whole rollout without
/// waiting for the others; a lane's draws are keyed by its number and step, so the split changes nothing.
/// </summary>
internal sealed unsafe class RolloutCollector
{
    private readonly ILanes lanes;
    private readonly RolloutBuffer rollout;
    private readonly ActionHead head;
    private readonly IActorCritic network;
    private readonly WorkerTeam team;
    private readonly ulong seed;
    private readonly LaneRange[] ranges;
    private ulong stepsBefore;

    public RolloutCollector(
        ILanes lanes, RolloutBuffer rollout, ActionHead head, IActorCritic network, WorkerTeam team, ulong seed)
    {
        this.lanes = lanes;
        this.rollout = rollout;
        this.head = head;
        this.network = network;
        this.team = team;
        this.seed = seed;
        ranges = [.. Enumerable.Range(0, team.Size).Select(range => new LaneRange(
            (int)((long)lanes.Count * range / team.Size), (int)((long)lanes.Count * (range + 1) / team.Size),
            lanes, network.OutputStride))];
    }

    /// <summary>Time spent so far in the environments, in stopwatch ticks summed over threads.</summary>
    public long EnvironmentTicks => ranges.Sum(range => range.EnvironmentTicks);

    /// <summary>
    /// Time spent so far in the networks and in drawing actions, in stopwatch ticks summed over threads.
    /// </summary>
    public long InferenceTicks => ranges.Sum(range => range.InferenceTicks);

    /// <summary>Fills the buffer with the next steps of every lane.</summary>
    /// <exception cref="Exception">The first that a lane threw, in the order of steps and lanes.</exception>
    public void Collect(ObservationScaling scaling, ValueScale scale, CancellationToken cancellation)
    {
        if (stepsBefore == 0)
            for (int lane = 0; lane < lanes.Count; lane++)
                lanes.Reset(lane, RawObservation(lane), MaskSpan(lane));
        team.Run(ranges.Length, (range, worker) =>
            ranges[range].Failure = Play(ranges[range], worker, scaling, scale, cancellation));
        (int Step, Exception Exception)? first = null;
        foreach (LaneRange range in ranges)
            if (range.Failure is { } failure && (first is null || failure.Step < first.Value.Step)) first = failure;
        if (first is { } earliest) ExceptionDispatchInfo.Throw(earliest.Exception);
        stepsBefore += (ulong)rollout.Steps;
    }

    private (int Step, Exception Exception)? Play(
        LaneRange at, int worker, ObservationScaling scaling, ValueScale scale, CancellationToken cancellation)
    {
        int t = 0;
        try
        {
            for (; t <= rollout.Steps; t++)
            {
                cancellation.ThrowIfCancellationRequested();
                long started = Stopwatch.GetTimestamp();
                Look(at, worker, t, scaling, scale);
                if (t < rollout.Steps) Choose(at, t);
                long chosen = Stopwatch.GetTimestamp();
                at.InferenceTicks += chosen - started;
                if (t == rollout.Steps) break;
                for (int lane = at.From; lane < at.To; lane++) Act(at, worker, t, lane, scaling, scale);
                at.EnvironmentTicks += Stopwatch.GetTimestamp() - chosen;
            }
            return null;
        }
        catch (Exception e)
        {
            return (t, e);
        }
    }

    private void Look(LaneRange at, int worker, int t, ObservationScaling scaling, ValueScale scale)
    {
        int first = t * rollout.Lanes + at.From, count = at.To - at.From;
        for (int entry = first; entry < first + count; entry++)
            scaling.Apply(RawObservation(entry), new Span<float>(rollout.Observation(entry), rollout.ObservationSize));
        float* values = rollout.Values + first;
        bool cut = t == rollout.Steps;
        network.Evaluate(rollout.Observation(first), at.From, count, cut ? null : at.Outputs.Pointer, values, worker);
        for (int i = 0; i < count; i++) values[i] = (float)(scale.Mean + scale.Deviation * values[i]);
    }

    private void Choose(LaneRange at, int t)
    {
        for (int lane = at.From; lane < at.To; lane++)
        {
            int entry = t * rollout.Lanes + lane;
            at.Chance.Rekey(seed, (ulong)lane, stepsBefore + (ulong)t);
            rollout.LogProbabilities[entry] = head.Sample(
                at.Outputs.Pointer + (nint)(lane - at.From) * network.OutputStride, network.HeadParameters,
                rollout.Mask(entry), at.Chance, rollout.Action(entry));
        }
    }

    private void Act(
        LaneRange at, int worker, int t, int lane, ObservationScaling scaling, ValueScale scale)
    {
        int entry = t * rollout.Lanes + lane, next = entry + rollout.Lanes;
        head.Write(rollout.Action(entry), at.Branches, at.Values);
        LaneStep step = lanes.Step(lane, at.Branches, at.Values, RawObservation(next), MaskSpan(next), at.Final);
        rollout.Rewards[entry] = (float)step.Reward;
        rollout.Ended[entry] = step.Ended;
        if (!step.Ended) return;
        if (step.Truncated)
        {
            float value;
            scaling.Apply(at.Final, at.ScaledFinal.Span);
            network.Evaluate(at.ScaledFinal.Pointer, lane, 1, null, &value, worker);
            rollout.Rewards[entry] += (float)(lanes.Discount * (scale.Mean + scale.Deviation * value));
        }
        network.EpisodeEnded(lane);
    }

    private Span<float> RawObservation(int entry) => new(rollout.RawObservation(entry), rollout.ObservationSize);

    private Span<bool> MaskSpan(int entry) => new(rollout.Mask(entry), rollout.MaskLength);

    private sealed class LaneRange(int from, int to, ILanes lanes, int outputStride)
    {
        public int From => from;

        public int To => to;

        public AlignedBuffer Outputs { get; } = new((to - from) * outputStride);

        public AlignedBuffer ScaledFinal { get; } = new(lanes.ObservationSize);

        public float[] Final { get; } = new float[lanes.ObservationSize];

        public int[] Branches { get; } = new int[lanes.Actions.Branches.Count];

        public float[] Values { get; } = new float[lanes.Actions.Dimensions];

        public SamplingChance Chance { get; } = new(0);

        public long EnvironmentTicks { get; set; }

        public long InferenceTicks { get; set; }

        public (int Step, Exception Exception)? Failure { get; set; }
    }
}
