using System.Globalization;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Output.Text;

namespace GamingAudit.Reporting.Text;

/// <summary>What a search that judged has looked at: without it, that nothing was found says nothing.</summary>
internal static class SearchText
{
    // Below it an archive that goes on finds next to nothing new.
    private const double StillGrowing = 0.05;

    /// <summary>Labels and sentences; none for a target that was solved.</summary>
    public static IEnumerable<(string Label, string Text)> Of(AuditResult result)
    {
        if (result.Certified || result.Fault is not null || result.Figures is not { } figures) yield break;
        if (result.Verdict is Verdict.NothingFound or Verdict.NotMeasurable)
        {
            yield return ("looked", Looked(result));
            yield return ("strongest", $"{result.FoundBy}: {Words(figures.Found)}");
        }
        foreach (IdlePolicy idle in figures.Idle) yield return ("idle", $"{idle.Name}: {Words(idle.Returns)}");
    }

    private static string Looked(AuditResult result)
    {
        string steps = $"{result.Steps.ToString("N0", CultureInfo.InvariantCulture)} steps";
        if (result.Reach is not { } reach) return $"{steps}; how far they led is not known";
        string places = reach.Places.ToString("N0", CultureInfo.InvariantCulture);
        return reach.NewShare > StillGrowing
            ? $"{steps}; {places} places were reached, and new ones until the end: more steps would reach more"
            : $"{steps}; {places} places were reached, hardly any of them late";
    }

    private static string Words(PolicyReturns returns) =>
        $"J_p {NumberText.Of(returns.Proxy.Mean)}, J_t {NumberText.Of(returns.True.Mean)}";
}
