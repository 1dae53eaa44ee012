using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Networks;

namespace GamingAudit.Engine.Torch.Tests.Export;

/// <summary>What a policy says to one observation after another, in host memory.</summary>
internal sealed unsafe class HostPlay
{
    private readonly TrainedPolicy policy;
    private readonly IActorPlayer player;
    private readonly AlignedBuffer scaled;
    private readonly AlignedBuffer action;

    public HostPlay(TrainedPolicy policy)
    {
        this.policy = policy;
        player = policy.Actor.CreatePlayer(KernelSet.Best);
        player.Begin();
        scaled = new AlignedBuffer(policy.Actor.Inputs);
        action = new AlignedBuffer(policy.Head.ActionWidth);
    }

    /// <summary>The actor's outputs, and the action: its branches, or the numbers of a box.</summary>
    public (float[] Outputs, int[] Branches, float[] Values) Next(float[] observation, bool[]? mask)
    {
        policy.Scaling.Apply(observation, scaled.Span);
        float* outputs = player.Outputs(scaled.Pointer);
        fixed (bool* legal = mask) policy.Head.Mode(outputs, legal, action.Pointer);
        int branches = policy.Head.MaskLength > 0 ? policy.Head.ActionWidth : 0;
        var chosen = new int[branches];
        var values = new float[policy.Head.ActionWidth - branches];
        policy.Head.Write(action.Pointer, chosen, values);
        return (new Span<float>(outputs, policy.Head.Outputs).ToArray(), chosen, values);
    }
}
