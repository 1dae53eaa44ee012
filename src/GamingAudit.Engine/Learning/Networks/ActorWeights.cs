using GamingAudit.Engine.Learning.Kernels;

namespace GamingAudit.Engine.Learning.Networks;

/// <summary>A copy of an actor, whose numbers never change.</summary>
internal abstract class ActorWeights
{
    /// <summary>Numbers in an observation.</summary>
    public abstract int Inputs { get; }

    /// <summary>True where what it says depends on the episode so far, and not on the last observation alone.</summary>
    public abstract bool HasMemory { get; }

    /// <summary>What runs the actor; each is for one thread at a time.</summary>
    public abstract IActorPlayer CreatePlayer(KernelSet kernels);
}
