namespace GamingAudit.Analyzers.Rules;

/// <summary>What an .editorconfig says of the rewards of a file.</summary>
/// <param name="Horizon">Steps in an episode: gaming_audit.horizon.</param>
/// <param name="Discount">The discount factor of the return: gaming_audit.gamma.</param>
internal sealed record RewardOptions(int? Horizon, double? Discount)
{
    public static readonly RewardOptions None = new(null, null);
}
