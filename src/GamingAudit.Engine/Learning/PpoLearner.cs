using GamingAudit.Engine.Learning.Rollout;

namespace GamingAudit.Engine.Learning;

/// <summary>What trains the policies that PPO proposes.</summary>
/// <param name="Backend">What computes; results depend on it by rounding.</param>
/// <param name="Hidden">
/// Widths of the tanh layers of actor and critic; null for what the size of observations and actions asks for.
/// </param>
public sealed record PpoLearner(PpoBackend Backend, IReadOnlyList<int>? Hidden = null)
{
    /// <summary>The fused backend, and layers to suit the target.</summary>
    public static PpoLearner Default { get; } = new(FusedBackend.Instance);

    /// <summary>A trainer with what suits the backend.</summary>
    internal PpoTrainer CreateTrainer(ILanes lanes, PpoConfig config, int threads) =>
        new(lanes, Backend.Suited(config), threads, backend: Backend);
}
