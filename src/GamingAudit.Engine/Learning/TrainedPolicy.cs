using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Learning;

/// <summary>
/// An actor that was trained, played greedily: the most likely choice, or the mean. The numbers never change.
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

    /// <summary>
    /// True where an action depends on the episode so far, and not on the state alone. Such a policy is played from an
    /// episode's first step to its last on one thread.
    /// </summary>
    public bool HasMemory => Actor.HasMemory;

    internal ActorWeights Actor { get; }

    internal ActionHead Head { get; }

    internal ObservationScaling Scaling { get; }

    internal bool HasMask { get; }

    internal bool AppendsTimeToGo { get; }

    /// <summary>
    /// The policy for the dynamics that it was trained on. Thread-safe: every thread plays episodes of its own.
    /// </summary>
    /// <remarks>
    /// One with a memory throws <see cref="InvalidOperationException"/> where it is called out of an episode's order:
    /// an action would rest on the memory of something else.
    /// </remarks>
    public Policy<TState, TAction> Play<TState, TAction>(GuardedDynamics<TState, TAction> dynamics)
        where TState : notnull => (state, stepsLeft, _) =>
        {
            Workspace at = workspaces.Value!;
            if (HasMemory) Follow(at, stepsLeft, dynamics.Horizon);
            TimeToGo.Observe(dynamics, state, stepsLeft, AppendsTimeToGo, at.Observation);
            if (HasMask) dynamics.Mask(state, at.Mask);
            Decide(at);
            return dynamics.Actions.Decode(at.Branches, at.Values);
        };

    /// <summary>
    /// The policy with its actions drawn as in training where they are one choice a step, since what training left open
    /// it has no right to be lucky in; its greedy ones elsewhere.
    /// </summary>
    internal Policy<TState, TAction> AsTrained<TState, TAction>(GuardedDynamics<TState, TAction> dynamics)
        where TState : notnull
    {
        if (dynamics.Actions.Branches is not [var choices]) return Play(dynamics);
        return (state, left, chance) =>
        {
            Span<double> chances = stackalloc double[choices];
            Chances(dynamics, state, left, chances);
            return dynamics.Actions.Decode([chance.Choose(chances)], []);
        };
    }

    /// <summary>
    /// What it was trained as: the chance of every choice of a single branch, without its greed. Not for a policy with
    /// a memory.
    /// </summary>
    /// <param name="dynamics">The dynamics that it was trained on.</param>
    /// <param name="state">A state that is not terminal.</param>
    /// <param name="stepsLeft">Steps until the horizon.</param>
    /// <param name="chances">Receives one number a choice.</param>
    internal void Chances<TState, TAction>(
        GuardedDynamics<TState, TAction> dynamics, TState state, int stepsLeft, Span<double> chances)
        where TState : notnull
    {
        Workspace at = workspaces.Value!;
        TimeToGo.Observe(dynamics, state, stepsLeft, AppendsTimeToGo, at.Observation);
        if (HasMask) dynamics.Mask(state, at.Mask);
        Scaling.Apply(at.Observation, at.Scaled.Span);
        float* outputs = at.Player.Outputs(at.Scaled.Pointer);
        double highest = double.NegativeInfinity, total = 0;
        for (int i = 0; i < chances.Length; i++)
            if (!HasMask || at.Mask[i]) highest = Math.Max(highest, outputs[i]);
        for (int i = 0; i < chances.Length; i++)
            total += chances[i] = !HasMask || at.Mask[i] ? Math.Exp(outputs[i] - highest) : 0;
        for (int i = 0; i < chances.Length; i++) chances[i] /= total;
    }

    private static void Follow(Workspace at, int stepsLeft, int horizon)
    {
        if (stepsLeft == horizon) at.Player.Begin();
        else if (stepsLeft != at.StepsLeft - 1)
            throw new InvalidOperationException("A policy with a memory plays whole episodes, step after step.");
        at.StepsLeft = stepsLeft;
    }

    private void Decide(Workspace at)
    {
        Scaling.Apply(at.Observation, at.Scaled.Span);
        float* outputs = at.Player.Outputs(at.Scaled.Pointer);
        fixed (bool* mask = at.Mask) Head.Mode(outputs, HasMask ? mask : null, at.Action.Pointer);
        Head.Write(at.Action.Pointer, at.Branches, at.Values);
    }

    private sealed class Workspace(ActorWeights actor, KernelSet kernels, ActionHead head)
    {
        public IActorPlayer Player { get; } = actor.CreatePlayer(kernels);

        public AlignedBuffer Scaled { get; } = new(actor.Inputs);

        public AlignedBuffer Action { get; } = new(head.ActionWidth);

        public float[] Observation { get; } = new float[actor.Inputs];

        public bool[] Mask { get; } = new bool[head.MaskLength];

        public int[] Branches { get; } = new int[head.MaskLength > 0 ? head.ActionWidth : 0];

        public float[] Values { get; } = new float[head.MaskLength > 0 ? 0 : head.ActionWidth];

        /// <summary>What the step before was told.</summary>
        public int StepsLeft { get; set; }
    }
}
