using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Engine.Learning.Threading;

namespace GamingAudit.Engine.Learning;

/// <summary>
/// What computes the networks and their updates. Configuration, rollouts, advantages, initial weights and the order of
/// minibatches are the same with every backend; speed and rounding differ.
/// </summary>
public abstract class PpoBackend
{
    /// <summary>What reports call it: "fused", "torch (cpu)".</summary>
    public abstract string Name { get; }

    /// <summary>What it does at best with so many threads.</summary>
    /// <param name="threads">Threads.</param>
    /// <param name="seconds">Roughly how long to measure.</param>
    internal abstract BackendRates MeasureRates(int threads, double seconds);

    /// <summary>
    /// A configuration that was made for networks without a memory, with what suits this backend's better.
    /// </summary>
    internal virtual PpoConfig Suited(PpoConfig config) => config;

    internal abstract IActorCritic CreateNetwork(
        PpoConfig config, int observationSize, ActionHead head, WorkerTeam team, KernelSet kernels);

    /// <summary>
    /// Changes a network's numbers so that its one output agrees with comparisons; by the fused kernels, unless the
    /// backend has its own way.
    /// </summary>
    /// <param name="shape">The network.</param>
    /// <param name="numbers">Its numbers at first, as the shape lays them out; changed in place.</param>
    /// <param name="fit">The comparisons.</param>
    internal virtual void LearnPreferences(TrunkShape shape, Span<float> numbers, PreferenceFit fit) =>
        FusedPreferences.Learn(shape, numbers, fit);
}
