using GamingAudit.Laboratory.Running;

namespace GamingAudit.Laboratory.Experiments;

/// <summary>Everything that the laboratory can be asked.</summary>
internal static class Catalogue
{
    /// <summary>Questions that need nothing; the first has an answer within seconds.</summary>
    public static IReadOnlyList<IExperiment> Experiments { get; } =
    [
        new BanditExperiment(), new BestOfNExperiment(), new GradientPathsExperiment(), new TransformsExperiment(),
        new EnsembleSizeExperiment(), new DisagreementExperiment(), new HeavyTailsExperiment(),
        new AdversarialTrainingExperiment(), new RewardModelsExperiment(), new SelfInducedShiftExperiment(),
        new ShiftExperiment(), new ForgettingExperiment(), new RandomProcessesExperiment(),
            new DelaySparsityExperiment(),
        new TokenPolicyExperiment(), new LongAnswersExperiment(),
    ];

    /// <summary>Questions about targets of a user's.</summary>
    public static IReadOnlyList<ITargetExperiment> OfTargets { get; } =
        [new CurvesExperiment(), new RegularisersExperiment(), new DistancesExperiment(), new CapabilityExperiment()];

    /// <summary>Trying what may keep a learner from gaming a target; a command of its own.</summary>
    public static MitigationStudy Mitigations(long steps, int seeds) => new() { Steps = steps, Seeds = seeds };
}
