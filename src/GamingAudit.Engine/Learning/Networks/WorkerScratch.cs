using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Rollout;

namespace GamingAudit.Engine.Learning.Networks;

/// <summary>What one thread needs to run both networks on a block of rows.</summary>
internal sealed unsafe class WorkerScratch(ParameterLayout layout, int actionWidth)
{
    /// <summary>Rows of a block: a block of the default width stays in the first-level cache.</summary>
    public const int BlockRows = 64;

    private readonly AlignedBuffer input = new(BlockRows * layout.Actor.Inputs);
    private readonly AlignedBuffer actions = new(BlockRows * actionWidth);
    private readonly AlignedBuffer perStep = new(4 * BlockRows);

    public TrunkScratch Actor { get; } = new(layout.Actor, BlockRows);

    public TrunkScratch Critic { get; } = new(layout.Critic, BlockRows);

    public float* Input => input.Pointer;

    public float* LogProbabilities => perStep.Pointer;

    public float* Advantages => perStep.Pointer + BlockRows;

    public float* Values => perStep.Pointer + 2 * BlockRows;

    public float* Returns => perStep.Pointer + 3 * BlockRows;

    public float* Action(int row) => actions.Pointer + row * actionWidth;

    /// <summary>
    /// Copies some steps of a rollout. They lie at random places, and a loop that does nothing else has many of the
    /// cache misses under way at once.
    /// </summary>
    public void Gather(RolloutBuffer rollout, ReadOnlySpan<int> entries)
    {
        int size = rollout.ObservationSize;
        for (int r = 0; r < entries.Length; r++)
        {
            int entry = entries[r];
            float* from = rollout.Observation(entry), to = Input + r * size;
            for (int i = 0; i < size; i++) to[i] = from[i];
            float* action = rollout.Action(entry);
            for (int i = 0; i < actionWidth; i++) Action(r)[i] = action[i];
            LogProbabilities[r] = rollout.LogProbabilities[entry];
            Advantages[r] = rollout.Advantages[entry];
            Values[r] = rollout.Values[entry];
            Returns[r] = rollout.Returns[entry];
        }
    }
}
