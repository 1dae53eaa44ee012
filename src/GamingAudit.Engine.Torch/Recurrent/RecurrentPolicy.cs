using GamingAudit.Engine.Guarding;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Rollout;

namespace GamingAudit.Engine.Torch.Recurrent;

/// <summary>
/// A trained actor with a memory, played greedily. Thread-safe in that every thread plays episodes of its own, each
/// from its first step to its last.
/// </summary>
public sealed unsafe class RecurrentPolicy
{
    private readonly ActionHead head;
    private readonly ObservationScaling scaling;
    private readonly bool appendsTimeToGo;
    private readonly ThreadLocal<Workspace> workspaces;

    private RecurrentPolicy(
        RecurrentLayout layout, float[] numbers, ActionHead head, ObservationScaling scaling, bool appendsTimeToGo)
    {
        this.head = head;
        this.scaling = scaling;
        this.appendsTimeToGo = appendsTimeToGo;
        workspaces = new ThreadLocal<Workspace>(() => new Workspace(layout, numbers, head));
    }

    /// <summary>The policy of a trainer whose backend has a memory, as it is now.</summary>
    /// <exception cref="ArgumentException">The trainer's backend has none.</exception>
    public static RecurrentPolicy Of(PpoTrainer trainer, PpoConfig config, ActionSpace actions) =>
        trainer.Network is RecurrentActorCritic network
            ? new RecurrentPolicy(
                network.Host.Layout, network.Parameters.ToArray(), ActionHead.For(actions), trainer.Scaling,
                config.AppendTimeToGo)
            : throw new ArgumentException("The trainer's policy has no memory.", nameof(trainer));

    /// <summary>The policy for the dynamics that it was trained on.</summary>
    /// <remarks>
    /// Called out of an episode's order it throws <see cref="InvalidOperationException"/>: an action would rest on the
    /// memory of something else.
    /// </remarks>
    public Policy<TState, TAction> Play<TState, TAction>(GuardedDynamics<TState, TAction> dynamics)
        where TState : notnull => (state, stepsLeft, _) =>
        {
            Workspace at = workspaces.Value!;
            if (stepsLeft == dynamics.Horizon) at.Network.Forget(0);
            else if (stepsLeft != at.StepsLeft - 1)
                throw new InvalidOperationException("A policy with a memory plays whole episodes, step after step.");
            at.StepsLeft = stepsLeft;
            TimeToGo.Observe(dynamics, state, stepsLeft, appendsTimeToGo, at.Observation);
            if (dynamics.HasMask) dynamics.Mask(state, at.Mask);
            Decide(at, dynamics.HasMask);
            return dynamics.Actions.Decode(at.Branches, at.Values);
        };

    private void Decide(Workspace at, bool masked)
    {
        scaling.Apply(at.Observation, at.Scaled.Span);
        float value;
        at.Network.Evaluate(at.Scaled.Pointer, 0, 1, at.Outputs.Pointer, &value, 0);
        fixed (bool* mask = at.Mask) head.Mode(at.Outputs.Pointer, masked ? mask : null, at.Action.Pointer);
        head.Write(at.Action.Pointer, at.Branches, at.Values);
    }

    private sealed class Workspace
    {
        public Workspace(RecurrentLayout layout, float[] numbers, ActionHead head)
        {
            Network = new HostRecurrentNetwork(layout, lanes: 1, workers: 1, KernelSet.Best);
            numbers.CopyTo(Network.Parameters.Span);
            Outputs = new AlignedBuffer(layout.Actor.OutputStride);
            Scaled = new AlignedBuffer(layout.Input.Inputs);
            Action = new AlignedBuffer(head.ActionWidth);
            Observation = new float[layout.Input.Inputs];
            Mask = new bool[head.MaskLength];
            Branches = new int[head.MaskLength > 0 ? head.ActionWidth : 0];
            Values = new float[head.MaskLength > 0 ? 0 : head.ActionWidth];
        }

        public HostRecurrentNetwork Network { get; }

        public AlignedBuffer Outputs { get; }

        public AlignedBuffer Scaled { get; }

        public AlignedBuffer Action { get; }

        public float[] Observation { get; }

        public bool[] Mask { get; }

        public int[] Branches { get; }

        public float[] Values { get; }

        /// <summary>What the step before was told.</summary>
        public int StepsLeft { get; set; }
    }
}
