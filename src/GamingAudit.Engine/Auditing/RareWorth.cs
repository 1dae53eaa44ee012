using System.Globalization;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Auditing;

/// <summary>What outcomes that chance did not draw add to a policy's returns, their probability counted.</summary>
/// <param name="FoundBy">The policy.</param>
/// <param name="Probability">That of the least likely one.</param>
/// <param name="Proxy">What they add to J_p.</param>
/// <param name="True">What they add to J_t.</param>
internal sealed record RareWorth(string FoundBy, double Probability, double Proxy, double True)
{
    /// <summary>Whether a verdict may turn on it.</summary>
    public bool Matters(VerdictFigures figures) =>
        Math.Abs(Proxy) > VerdictMargins.Preference * figures.ProxyRange
        || Math.Abs(True) > VerdictMargins.BelowReference * figures.TrueRange;

    /// <summary>One sentence for a person.</summary>
    public string Because => string.Create(
        CultureInfo.InvariantCulture,
        $"an outcome of chance that comes about once in {1 / Probability:N0} draws adds {Proxy:G4} to the J_p and "
        + $"{True:G4} to the J_t of '{FoundBy}', and hardly any episode shows it");
}
