using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Kernels;

namespace GamingAudit.Engine.Learning.Networks;

/// <summary>One row of numbers for all parameters: the actor's, the action head's own, the critic's.</summary>
internal sealed class ParameterLayout(int observationSize, IReadOnlyList<int> hidden, ActionHead head)
{
    public TrunkShape Actor { get; } = new(observationSize, hidden, head.Outputs);

    public TrunkShape Critic { get; } = new(observationSize, hidden, 1);

    public int HeadOffset => Actor.Parameters;

    public int CriticOffset => HeadOffset + KernelSet.Pad(head.InitialParameters.Count);

    public int Total => CriticOffset + Critic.Parameters;

    public int CriticMirror => Actor.Mirror;

    public int Mirror => Actor.Mirror + Critic.Mirror;
}
