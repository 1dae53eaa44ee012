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
    private readonly ThreadLocal<Workspace> workspaces;

    internal TrainedPolicy(
        ActorWeights actor, KernelSet kernels, ActionHead head, ObservationScaling scaling, bool hasMask,
        bool appendTimeToGo)
    {
        Actor = actor;
        Head = head;
        Scaling = scaling;
        HasMask = hasMask;
        AppendsTimeToGo = appendTimeToGo;
        workspaces = new ThreadLocal<Workspace>(() => new Workspace(actor, kernels, head));
    }

    internal ActorWeights Actor { get; }

    internal ActionHead Head { get; }

    internal ObservationScaling Scaling { get; }

    internal bool HasMask { get; }

    internal bool AppendsTimeToGo { get; }

    /// <summary>The policy for the dynamics that it was trained on.</summary>
    public Policy<TState, TAction> Play<TState, TAction>(GuardedDynamics<TState, TAction> dynamics)
        where TState : notnull => (state, stepsLeft, _) =>
        {
            Workspace at = workspaces.Value!;
            TimeToGo.Observe(dynamics, state, stepsLeft, AppendsTimeToGo, at.Observation);
            if (HasMask) dynamics.Mask(state, at.Mask);
            Decide(at);
            return dynamics.Actions.Decode(at.Branches, at.Values);
        };

    private void Decide(Workspace at)
    {
        Scaling.Apply(at.Observation, at.Scaled.Span);
        at.Trunk.Forward(at.Parameters.Pointer, at.Mirror.Pointer, at.Scaled.Pointer, 1, at.Scratch);
        fixed (bool* mask = at.Mask) Head.Mode(at.Scratch.Output, HasMask ? mask : null, at.Action.Pointer);
        Head.Write(at.Action.Pointer, at.Branches, at.Values);
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
