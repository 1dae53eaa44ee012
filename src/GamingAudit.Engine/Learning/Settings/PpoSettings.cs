using System.ComponentModel.DataAnnotations;

namespace GamingAudit.Engine.Learning.Settings;

/// <summary>
/// The settings of <see cref="PpoConfig"/>, which documents each, that somebody wants otherwise; null leaves one to the
/// schedule. Not among them are the seed, which is the audit's, and the steps of training, which its budget gives. A
/// range is what training can be run with, not what it is good with.
/// </summary>
public sealed record PpoSettings
{
    /// <summary>Everything as the schedule has it.</summary>
    public static PpoSettings None { get; } = new();

    /// <inheritdoc cref="PpoConfig.Environments"/>
    [Range(1, 1 << 14)]
    public int? Environments { get; init; }

    /// <inheritdoc cref="PpoConfig.Steps"/>
    [Range(1, 1 << 14)]
    public int? Steps { get; init; }

    /// <inheritdoc cref="PpoConfig.MinibatchSize"/>
    [Range(1, 1 << 24)]
    public int? MinibatchSize { get; init; }

    /// <inheritdoc cref="PpoConfig.Epochs"/>
    [Range(1, 1000)]
    public int? Epochs { get; init; }

    /// <inheritdoc cref="PpoConfig.LearningRate"/>
    [Range(0.0, 10.0)]
    public double? LearningRate { get; init; }

    /// <inheritdoc cref="PpoConfig.AnnealLearningRate"/>
    public bool? AnnealLearningRate { get; init; }

    /// <inheritdoc cref="PpoConfig.AdamEpsilon"/>
    [Range(1e-12, 1.0)]
    public double? AdamEpsilon { get; init; }

    /// <inheritdoc cref="PpoConfig.MaxGradientNorm"/>
    [Range(1e-6, 1e6)]
    public double? MaxGradientNorm { get; init; }

    /// <inheritdoc cref="PpoConfig.ClipRange"/>
    [Range(1e-6, 100.0)]
    public double? ClipRange { get; init; }

    /// <inheritdoc cref="PpoConfig.ClipValueLoss"/>
    public bool? ClipValueLoss { get; init; }

    /// <inheritdoc cref="PpoConfig.ValueCoefficient"/>
    [Range(0.0, 1e3)]
    public double? ValueCoefficient { get; init; }

    /// <inheritdoc cref="PpoConfig.EntropyCoefficient"/>
    [Range(0.0, 1e3)]
    public double? EntropyCoefficient { get; init; }

    /// <inheritdoc cref="PpoConfig.FinalEntropyCoefficient"/>
    [Range(0.0, 1e3)]
    public double? FinalEntropyCoefficient { get; init; }

    /// <inheritdoc cref="PpoConfig.GaeLambda"/>
    [Range(0.0, 1.0)]
    public double? GaeLambda { get; init; }

    /// <inheritdoc cref="PpoConfig.NormalizeAdvantages"/>
    public bool? NormalizeAdvantages { get; init; }

    /// <inheritdoc cref="PpoConfig.NormalizeObservations"/>
    public bool? NormalizeObservations { get; init; }

    /// <inheritdoc cref="PpoConfig.NormalizeReturns"/>
    public bool? NormalizeReturns { get; init; }

    /// <inheritdoc cref="PpoConfig.TargetKl"/>
    [Range(1e-9, 1e3)]
    public double? TargetKl { get; init; }

    /// <inheritdoc cref="PpoConfig.AppendTimeToGo"/>
    public bool? AppendTimeToGo { get; init; }

    /// <inheritdoc cref="PpoConfig.Hidden"/>
    [Range(1, 1 << 14)]
    public IReadOnlyList<int>? Hidden { get; init; }

    /// <summary>A configuration with these settings in place of its own.</summary>
    internal PpoConfig Over(PpoConfig config) => config with
    {
        Environments = Environments ?? config.Environments,
        Steps = Steps ?? config.Steps,
        MinibatchSize = MinibatchSize ?? config.MinibatchSize,
        Epochs = Epochs ?? config.Epochs,
        LearningRate = LearningRate ?? config.LearningRate,
        AnnealLearningRate = AnnealLearningRate ?? config.AnnealLearningRate,
        AdamEpsilon = AdamEpsilon ?? config.AdamEpsilon,
        MaxGradientNorm = MaxGradientNorm ?? config.MaxGradientNorm,
        ClipRange = ClipRange ?? config.ClipRange,
        ClipValueLoss = ClipValueLoss ?? config.ClipValueLoss,
        ValueCoefficient = ValueCoefficient ?? config.ValueCoefficient,
        EntropyCoefficient = EntropyCoefficient ?? config.EntropyCoefficient,
        FinalEntropyCoefficient = FinalEntropyCoefficient ?? config.FinalEntropyCoefficient,
        GaeLambda = GaeLambda ?? config.GaeLambda,
        NormalizeAdvantages = NormalizeAdvantages ?? config.NormalizeAdvantages,
        NormalizeObservations = NormalizeObservations ?? config.NormalizeObservations,
        NormalizeReturns = NormalizeReturns ?? config.NormalizeReturns,
        TargetKl = TargetKl ?? config.TargetKl,
        AppendTimeToGo = AppendTimeToGo ?? config.AppendTimeToGo,
        Hidden = Hidden ?? config.Hidden,
    };
}
