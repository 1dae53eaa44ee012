using System.Diagnostics;
using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Threading;

namespace GamingAudit.Engine.Learning.Collection;

/// <summary>
/// Two groups of lanes take turns: while a device evaluates what the one sees, all threads step the other.
/// </summary>
internal sealed unsafe class BatchedCollector : RolloutCollector
{
    /// <summary>Groups of lanes, and so the fewest lanes.</summary>
    public const int Groups = 2;

    // Small enough that threads end together, large enough that handing it out costs nothing beside it.
    private const int LeastRange = 16;
    private const int RangesPerThread = 4;

    private readonly IBatchEvaluator batches;
    private readonly WorkerTeam team;
    private readonly Group[] groups;
    private long waitingTicks;

    public BatchedCollector(
        ILanes lanes, RolloutBuffer rollout, ActionHead head, IActorCritic network, IBatchEvaluator batches,
        WorkerTeam team, ulong seed)
        : base(lanes, rollout, head, network, seed)
    {
        this.batches = batches;
        this.team = team;
        groups = [.. LaneRange.Split(0, lanes.Count, Groups).Select(
            part => new Group(part.From, part.To, lanes, network.OutputStride, team.Size))];
    }

    public override long EnvironmentTicks => Ranges.Sum(range => range.EnvironmentTicks);

    /// <inheritdoc/>
    /// <remarks>All threads wait while one hands work to the device and takes it back.</remarks>
    public override long InferenceTicks => Ranges.Sum(range => range.InferenceTicks) + waitingTicks * team.Size;

    private IEnumerable<LaneRange> Ranges => groups.SelectMany(group => group.Ranges);

    protected override void Play(RolloutUnits units, CancellationToken cancellation)
    {
        foreach (Group group in groups)
            team.Run(group.Ranges.Length, (range, _) => Scale(group.Ranges[range], 0, units));
        int turns = Groups * (Rollout.Steps + 1);
        Begin(0);
        for (int turn = 0; turn < turns; turn++)
        {
            cancellation.ThrowIfCancellationRequested();
            (int t, int number) = Math.DivRem(turn, Groups);
            Group group = groups[number];
            long started = Stopwatch.GetTimestamp();
            End(group, t, units);
            if (turn + 1 < turns) Begin(turn + 1);
            waitingTicks += Stopwatch.GetTimestamp() - started;
            if (t < Rollout.Steps)
                team.Run(group.Ranges.Length, (range, worker) => Step(group.Ranges[range], worker, t, units));
        }
    }

    private void Begin(int turn)
    {
        (int t, int number) = Math.DivRem(turn, Groups);
        batches.Begin(Rollout, t * Rollout.Lanes + groups[number].From, groups[number].Count);
    }

    private void End(Group group, int t, RolloutUnits units)
    {
        int first = t * Rollout.Lanes + group.From;
        batches.End(group.Outputs.Pointer, Rollout.Values + first);
        InReward(first, group.Count, units);
    }

    private void Step(LaneRange at, int worker, int t, RolloutUnits units)
    {
        long started = Stopwatch.GetTimestamp();
        Choose(at, t);
        at.InferenceTicks += Stopwatch.GetTimestamp() - started;
        Act(at, worker, t, units);
        Scale(at, t + 1, units);
    }

    private sealed class Group
    {
        public Group(int from, int to, ILanes lanes, int outputStride, int threads)
        {
            From = from;
            Count = to - from;
            Outputs = new AlignedBuffer(Count * outputStride);
            Ranges = [.. LaneRange.Split(from, to, Math.Clamp(Count / LeastRange, 1, RangesPerThread * threads))
                .Select(part => new LaneRange(part.From, part.To, lanes, Outputs, part.From - from))];
        }

        public int From { get; }

        public int Count { get; }

        public AlignedBuffer Outputs { get; }

        public LaneRange[] Ranges { get; }
    }
}
