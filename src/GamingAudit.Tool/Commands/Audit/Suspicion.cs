using GamingAudit.Output.Findings;

namespace GamingAudit.Tool.Commands.Audit;

/// <summary>
/// How likely a target seems to be gamed before it is audited: witnesses of earlier audits lie beside it, or the linter
/// has findings in the file of its reward.
/// </summary>
/// <param name="lint">What the linter says; null where it was not asked.</param>
internal sealed class Suspicion(FindingLog? lint)
{
    private readonly Dictionary<string, int> findings = lint is null
        ? []
        : lint.Findings.Where(finding => finding is { IsOpen: true, Place: not null })
            .GroupBy(finding => Path.GetFullPath(finding.Place!.Path, lint.Root))
            .ToDictionary(file => file.Key, file => file.Sum(Weight));

    /// <summary>The more, the more suspicious; 0 where nothing is known.</summary>
    public int Of(SourceAudit part, int index)
    {
        int found = part.Targets[index].File is { } file ? findings.GetValueOrDefault(Path.GetFullPath(file)) : 0;
        // What was found once is found again, unless somebody has mended it.
        return part.HasWitnesses(index) ? 1_000_000 + found : found;
    }

    private static int Weight(ReportedFinding finding) => finding.Level switch
    {
        ReportedLevel.Error => 100,
        ReportedLevel.Warning => 10,
        _ => 1,
    };
}
