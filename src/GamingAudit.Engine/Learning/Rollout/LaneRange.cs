using GamingAudit.Engine.Learning.Kernels;

namespace GamingAudit.Engine.Learning.Rollout;

/// <summary>Neighbouring lanes that one thread plays at a time, and what it needs for that.</summary>
/// <param name="from">The first lane.</param>
/// <param name="to">The lane after the last.</param>
/// <param name="lanes">All lanes.</param>
/// <param name="outputs">Rows of the actor's outputs, one after another; this range's and perhaps others'.</param>
/// <param name="row">Which of the rows is the first lane's.</param>
internal sealed class LaneRange(int from, int to, ILanes lanes, AlignedBuffer outputs, int row)
{
    public int From => from;

    public int To => to;

    public int Count => to - from;

    public AlignedBuffer ScaledFinal { get; } = new(lanes.ObservationSize);

    public float[] Final { get; } = new float[lanes.ObservationSize];

    public int[] Branches { get; } = new int[lanes.Actions.Branches.Count];

    public float[] Values { get; } = new float[lanes.Actions.Dimensions];

    public SamplingChance Chance { get; } = new(0);

    /// <summary>Stopwatch ticks spent in the environments so far.</summary>
    public long EnvironmentTicks { get; set; }

    /// <summary>Stopwatch ticks spent in the networks and in drawing actions so far.</summary>
    public long InferenceTicks { get; set; }

    /// <summary>What the actor said of a lane.</summary>
    public unsafe float* Output(int lane, int stride) => outputs.Pointer + (nint)(row + lane - from) * stride;

    /// <summary>Cuts lanes into ranges of nearly equal size.</summary>
    public static IEnumerable<(int From, int To)> Split(int from, int to, int parts) =>
        Enumerable.Range(0, parts).Select(part => (
            from + (int)((long)(to - from) * part / parts), from + (int)((long)(to - from) * (part + 1) / parts)));
}
