using GamingAudit.Engine.Guarding;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Kernels;

namespace GamingAudit.Engine.Adversaries;

/// <summary>
/// Trains policies by proximal policy optimisation and proposes the best greedy snapshot of each run. The adversary
/// that scales to large and continuous targets.
/// </summary>
/// <param name="kernels">The arithmetic, on which results depend by rounding; the best where null.</param>
/// <param name="backend">What trains; <see cref="FusedBackend"/> where null.</param>
public sealed class PpoAdversary(KernelSet? kernels = null, PpoBackend? backend = null) : IResumableAdversary
{
    /// <summary>The width of the widest layer that its networks have.</summary>
    public const int WidestLayer = PpoSchedule.WidestLayer;

    /// <inheritdoc/>
    public string Name => "ppo";

    /// <inheritdoc/>
    public int Weight => 12;

    /// <inheritdoc/>
    public IReadOnlyList<Candidate<TState, TAction>> Search<TState, TAction>(
        DecisionProcess<TState, TAction> process, SearchContext context) where TState : notnull
    {
        using IResumableSearch<TState, TAction> search = Begin(process, context);
        return search.Advance(context.StepBudget);
    }

    /// <inheritdoc/>
    public IResumableSearch<TState, TAction> Begin<TState, TAction>(
        DecisionProcess<TState, TAction> process, SearchContext context) where TState : notnull
    {
        PpoBackend trains = backend ?? FusedBackend.Instance;
        return new PpoSearch<TState, TAction>(process, context, (lanes, config) =>
            new PpoTrainer(lanes, trains.Suited(config), context.Threads, kernels, trains));
    }
}
