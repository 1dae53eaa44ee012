using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Networks;

namespace GamingAudit.Engine.Torch.Recurrent;

/// <summary>
/// One row of numbers for a gated recurrent unit with an actor's and a critic's layer on its memory. The unit's gates
/// come in the order reset, update, candidate.
/// </summary>
internal sealed class RecurrentLayout(int observationSize, int width, ActionHead head)
{
    /// <summary>Gates of the unit.</summary>
    public const int Gates = 3;

    /// <summary>Numbers that are remembered.</summary>
    public int Width => width;

    /// <summary>From the observation to the gates.</summary>
    public TrunkShape Input { get; } = new(observationSize, [], Gates * width);

    /// <summary>From the memory to the gates.</summary>
    public TrunkShape Recurrent { get; } = new(width, [], Gates * width);

    public TrunkShape Actor { get; } = new(width, [], head.Outputs);

    public TrunkShape Critic { get; } = new(width, [], 1);

    public int RecurrentOffset => Input.Parameters;

    public int ActorOffset => RecurrentOffset + Recurrent.Parameters;

    public int HeadOffset => ActorOffset + Actor.Parameters;

    public int CriticOffset => HeadOffset + KernelSet.Pad(head.InitialParameters.Count);

    public int Total => CriticOffset + Critic.Parameters;
}
