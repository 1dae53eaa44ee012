using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Rollout;

namespace GamingAudit.Engine.Learning.Networks;

/// <summary>What one thread needs to run both networks on a block of rows.</summary>
internal sealed unsafe class WorkerScratch(ParameterLayout layout)
{
    /// <summary>Rows of a block: a block of the default width stays in the first-level cache.</summary>
    public const int BlockRows = 64;

    private readonly AlignedBuffer input = new(BlockRows * layout.Actor.Inputs);

    public float* Input => input.Pointer;

    public TrunkScratch Actor { get; } = new(layout.Actor, BlockRows);

    public TrunkScratch Critic { get; } = new(layout.Critic, BlockRows);

    /// <summary>Copies the observations of some steps into <see cref="Input"/>.</summary>
    public void Gather(RolloutBuffer rollout, ReadOnlySpan<int> entries)
    {
        int size = rollout.ObservationSize;
        for (int r = 0; r < entries.Length; r++)
            new ReadOnlySpan<float>(rollout.Observation(entries[r]), size)
                .CopyTo(new Span<float>(Input + r * size, size));
    }
}
