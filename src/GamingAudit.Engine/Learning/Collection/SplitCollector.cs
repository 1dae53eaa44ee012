using System.Diagnostics;
using System.Runtime.ExceptionServices;
using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Threading;

namespace GamingAudit.Engine.Learning.Collection;

/// <summary>
/// Each thread plays lanes of its own through the whole rollout, networks included, without waiting for the others.
/// </summary>
internal sealed unsafe class SplitCollector : RolloutCollector
{
    private readonly IActorCritic network;
    private readonly WorkerTeam team;
    private readonly LaneRange[] ranges;
    private readonly AlignedBuffer[] outputs;

    public SplitCollector(
        ILanes lanes, RolloutBuffer rollout, ActionHead head, IActorCritic network, WorkerTeam team, ulong seed)
        : base(lanes, rollout, head, network, seed)
    {
        this.network = network;
        this.team = team;
        (int From, int To)[] parts = [.. LaneRange.Split(0, lanes.Count, team.Size)];
        outputs = [.. parts.Select(part => new AlignedBuffer((part.To - part.From) * network.OutputStride))];
        ranges = [.. parts.Select((part, i) => new LaneRange(part.From, part.To, lanes, outputs[i], row: 0))];
    }

    public override long EnvironmentTicks => ranges.Sum(range => range.EnvironmentTicks);

    public override long InferenceTicks => ranges.Sum(range => range.InferenceTicks);

    protected override void Play(RolloutUnits units, CancellationToken cancellation)
    {
        var failures = new (int Step, Exception Exception)?[ranges.Length];
        team.Run(ranges.Length, (range, worker) => failures[range] = Play(range, worker, units, cancellation));
        (int Step, Exception Exception)? first = null;
        foreach ((int Step, Exception Exception)? failure in failures)
            if (failure is { } one && (first is null || one.Step < first.Value.Step)) first = one;
        if (first is { } earliest) ExceptionDispatchInfo.Throw(earliest.Exception);
    }

    private (int Step, Exception Exception)? Play(
        int range, int worker, RolloutUnits units, CancellationToken cancellation)
    {
        LaneRange at = ranges[range];
        int t = 0;
        try
        {
            for (; t <= Rollout.Steps; t++)
            {
                cancellation.ThrowIfCancellationRequested();
                bool cut = t == Rollout.Steps;
                long started = Stopwatch.GetTimestamp();
                int first = t * Rollout.Lanes + at.From;
                Scale(at, t, units);
                network.Evaluate(
                    Rollout.Observation(first), at.From, at.Count, cut ? null : outputs[range].Pointer,
                    Rollout.Values + first, worker);
                InReward(first, at.Count, units);
                if (!cut) Choose(at, t);
                at.InferenceTicks += Stopwatch.GetTimestamp() - started;
                if (!cut) Act(at, worker, t, units);
            }
            return null;
        }
        catch (Exception e)
        {
            return (t, e);
        }
    }
}
