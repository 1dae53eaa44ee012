using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>What an .editorconfig says of the rewards of a file.</summary>
/// <param name="Horizon">Steps in an episode: gaming_audit.horizon.</param>
/// <param name="Discount">The discount factor of the return: gaming_audit.gamma.</param>
internal sealed record RewardOptions(int? Horizon, double? Discount)
{
    private const string HorizonOption = "gaming_audit.horizon";
    private const string DiscountOption = "gaming_audit.gamma";

    public static readonly RewardOptions None = new(null, null);

    /// <summary>The options of a file; one that is no number or out of its range counts as not set.</summary>
    public static RewardOptions Of(AnalyzerConfigOptions options) => new(
        Number(options, HorizonOption) is >= 1 and var steps ? (int)steps : null,
        Number(options, DiscountOption) is > 0 and <= 1 and var gamma ? gamma : null);

    private static double? Number(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(name, out string? text)
        && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? value
            : null;
}
