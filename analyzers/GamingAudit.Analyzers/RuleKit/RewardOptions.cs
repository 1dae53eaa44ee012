using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>What an .editorconfig says of the rewards of a file.</summary>
internal sealed class RewardOptions
{
    private const string HorizonOption = "gaming_audit.horizon";
    private const string DiscountOption = "gaming_audit.gamma";

    private readonly AnalyzerConfigOptions options;

    /// <summary>The options of a file; a number that is none or out of its range counts as not set.</summary>
    public RewardOptions(AnalyzerConfigOptions options)
    {
        this.options = options;
        Horizon = Number(HorizonOption) is >= 1 and var steps ? (int)steps : null;
        Discount = Number(DiscountOption) is > 0 and <= 1 and var gamma ? gamma : null;
    }

    /// <summary>Steps in an episode: gaming_audit.horizon.</summary>
    public int? Horizon { get; }

    /// <summary>The discount factor of the return: gaming_audit.gamma.</summary>
    public double? Discount { get; }

    private double? Number(string name) =>
        options.TryGetValue(name, out string? text)
        && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? value
            : null;
}
