using GamingAudit.Engine.Learning.Kernels;

namespace GamingAudit.Engine.Learning.Rollout;

/// <summary>
/// What happened in one rollout: step after step, and within a step lane after lane, so that entry t * Lanes + lane is
/// step t of a lane. Observations and values hold one step more: what the rollout was cut at.
/// </summary>
internal sealed unsafe class RolloutBuffer
{
    private readonly AlignedBuffer rawObservations;
    private readonly AlignedBuffer observations;
    private readonly AlignedBuffer actions;
    private readonly AlignedBuffer logProbabilities;
    private readonly AlignedBuffer values;
    private readonly AlignedBuffer rewards;
    private readonly AlignedBuffer advantages;
    private readonly AlignedBuffer returns;
    private readonly bool[] ended;
    private readonly bool[] masks;

    public RolloutBuffer(int lanes, int steps, int observationSize, int actionWidth, int maskLength, int agents = 1)
    {
        Agents = agents;
        Turns = agents > 1 ? new AgentTurns(lanes, steps) : null;
        Lanes = lanes;
        Steps = steps;
        ObservationSize = observationSize;
        ActionWidth = actionWidth;
        MaskLength = maskLength;
        int entries = lanes * steps, withCut = entries + lanes;
        rawObservations = new AlignedBuffer(withCut * observationSize);
        observations = new AlignedBuffer(withCut * observationSize);
        actions = new AlignedBuffer(entries * actionWidth);
        logProbabilities = new AlignedBuffer(entries);
        values = new AlignedBuffer(withCut);
        rewards = new AlignedBuffer(entries);
        advantages = new AlignedBuffer(entries);
        returns = new AlignedBuffer(entries);
        ended = new bool[entries];
        masks = GC.AllocateArray<bool>(withCut * maskLength, pinned: true);
    }

    public int Lanes { get; }

    /// <summary>How many act in turn in a lane.</summary>
    public int Agents { get; }

    /// <summary>Whose turn it was; null where there is one agent a lane.</summary>
    public AgentTurns? Turns { get; }

    public int Steps { get; }

    public int Entries => Lanes * Steps;

    public int ObservationSize { get; }

    public int ActionWidth { get; }

    /// <summary>Entries of a mask; 0 where the environment has none.</summary>
    public int MaskLength { get; }

    /// <summary>Values as predicted when the rollout was made, in units of the reward.</summary>
    public float* Values => values.Pointer;

    public float* Rewards => rewards.Pointer;

    public float* LogProbabilities => logProbabilities.Pointer;

    public float* Advantages => advantages.Pointer;

    /// <summary>Advantage plus value: what the critic is to predict, in units of the reward.</summary>
    public float* Returns => returns.Pointer;

    /// <summary>True where the episode ended with this step.</summary>
    public Span<bool> Ended => ended;

    /// <summary>What the environment showed.</summary>
    public float* RawObservation(int entry) => rawObservations.Pointer + (nint)entry * ObservationSize;

    /// <summary>What the network was given.</summary>
    public float* Observation(int entry) => observations.Pointer + (nint)entry * ObservationSize;

    public float* Action(int entry) => actions.Pointer + (nint)entry * ActionWidth;

    /// <summary>Which choices are legal at a step; null where the environment has no mask.</summary>
    public bool* Mask(int entry) =>
        MaskLength == 0 ? null : (bool*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref masks[entry * MaskLength]);

    /// <summary>Makes what the rollout was cut at the start of the next one.</summary>
    public void CarryOver()
    {
        new Span<float>(RawObservation(Entries), Lanes * ObservationSize)
            .CopyTo(new Span<float>(RawObservation(0), Lanes * ObservationSize));
        masks.AsSpan(Entries * MaskLength).CopyTo(masks);
        Turns?.CarryOver();
    }
}
