using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Settings;

namespace GamingAudit.Engine.Learning;

/// <summary>What trains the policies that PPO proposes.</summary>
/// <param name="Backend">What computes; results depend on it by rounding.</param>
public sealed record PpoLearner(PpoBackend Backend)
{
    /// <summary>What somebody wants otherwise than the schedule and the backend have it.</summary>
    public PpoSettings Settings { get; init; } = PpoSettings.None;

    /// <summary>The fused backend, and settings to suit the target.</summary>
    public static PpoLearner Default { get; } = new(FusedBackend.Instance);

    /// <summary>A trainer with what suits the backend.</summary>
    /// <remarks>There are as many lanes as there may be, whatever the settings say.</remarks>
    internal PpoTrainer CreateTrainer(ILanes lanes, PpoConfig config, int threads)
    {
        PpoConfig wanted = Settings.Over(Backend.Suited(config));
        if (lanes.Count < wanted.Environments)
            wanted = wanted with { Environments = config.Environments, Steps = config.Steps };
        return new PpoTrainer(lanes, wanted, threads, backend: Backend);
    }
}
