using GamingAudit.Engine.Guarding;
using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Rollout;

namespace GamingAudit.Engine.Learning;

/// <summary>
/// An actor that was trained, played greedily: the most likely choice, or the mean. Thread-safe; the numbers never
/// change.
/// </summary>
public sealed unsafe class TrainedPolicy
{
    private readonly ActionHead head;
    private readonly ObservationScaling scaling;
    private readonly bool hasMask;
    private readonly bool appendTimeToGo;
    private readonly ThreadLocal<Workspace> workspaces;

    internal TrainedPolicy(
        ActorWeights actor, KernelSet kernels, ActionHead head, ObservationScaling scaling, bool hasMask,
        bool appendTimeToGo)
    {
                this.head = head;
        this.scaling = scaling;
        this.hasMask = hasMask;
        this.appendTimeToGo = appendTimeToGo;
        workspaces = new ThreadLocal<Workspace>(() => new Workspace(actor, kernels, head));
    }

    /// <summary>The policy for the dynamics that it was trained on.</summary>
    public Policy<TState, TAction> Play<TState, TAction>(GuardedDynamics<TState, TAction> dynamics)
        where TState : notnull => (state, stepsLeft, _) =>
        {
            Workspace at = workspaces.Value!;
            TimeToGo.Observe(dynamics, state, stepsLeft, appendTimeToGo, at.Observation);
            if (hasMask) dynamics.Mask(state, at.Mask);
            Decide(at);
            return dynamics.Actions.Decode(at.Branches, at.Values);
        };

    private void Decide(Workspace at)
    {
        scaling.Apply(at.Observation, at.Scaled.Span);
        at.Trunk.Forward(at.Parameters.Pointer, at.Mirror.Pointer, at.Scaled.Pointer, 1, at.Scratch);
        fixed (bool* mask = at.Mask) head.Mode(at.Scratch.Output, hasMask ? mask : null, at.Action.Pointer);
        head.Write(at.Action.Pointer, at.Branches, at.Values);
    }

    private sealed class Workspace
    {
        public Workspace(ActorWeights actor, KernelSet kernels, ActionHead head)
        {
            TrunkShape shape = actor.Shape;
            Trunk = new Trunk(shape, kernels);
            Parameters = new AlignedBuffer(actor.Parameters.Length);
            actor.Parameters.CopyTo(Parameters.Span);
            Mirror = new AlignedBuffer(shape.Mirror);
            shape.WriteMirror(Parameters.Pointer, Mirror.Pointer);
            Scratch = new TrunkScratch(shape, 1);
            Scaled = new AlignedBuffer(shape.Inputs);
            Action = new AlignedBuffer(head.ActionWidth);
            Observation = new float[shape.Inputs];
            Mask = new bool[head.MaskLength];
            Branches = new int[head.MaskLength > 0 ? head.ActionWidth : 0];
            Values = new float[head.MaskLength > 0 ? 0 : head.ActionWidth];
        }

        public Trunk Trunk { get; }

        public AlignedBuffer Parameters { get; }

        public AlignedBuffer Mirror { get; }

        public TrunkScratch Scratch { get; }

        public AlignedBuffer Scaled { get; }

        public AlignedBuffer Action { get; }

        public float[] Observation { get; }

        public bool[] Mask { get; }

        public int[] Branches { get; }

        public float[] Values { get; }
    }
}
