using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries;

/// <summary>
/// Trains policies by proximal policy optimisation and proposes the best greedy snapshot of each run. The adversary
/// that scales to large and continuous targets.
/// </summary>
/// <param name="learner">What trains; <see cref="PpoLearner.Default"/> where null.</param>
internal sealed class PpoAdversary(PpoLearner? learner = null) : IResumableAdversary
{
    private readonly PpoLearner learner = learner ?? PpoLearner.Default;

    /// <summary>The width of the widest layer that its networks have where the learner does not say.</summary>
    public const int WidestLayer = PpoSchedule.WidestLayer;

    /// <inheritdoc/>
    public string Name => "ppo";

    /// <inheritdoc/>
    /// <remarks>Untuned: a learner needs most of the steps, and the other searches have one part each.</remarks>
    public int Weight => 13;

    /// <inheritdoc/>
    public IResumableSearch<TState, TAction> Begin<TState, TAction>(
        DecisionProcess<TState, TAction> process, SearchContext context) where TState : notnull =>
        new PpoSearch<TState, TAction>(
            process, context, learner.Settings,
            (lanes, config) => learner.CreateTrainer(lanes, config, context.Threads));
}
