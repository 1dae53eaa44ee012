using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Witnesses;

namespace GamingAudit.Reporting.Pages;

/// <summary>What cards are called in an address: "#boat-race"; no two have the same.</summary>
internal sealed class TargetAnchors
{
    private readonly Dictionary<AuditedTarget, string> anchors = new(ReferenceEqualityComparer.Instance);

    /// <param name="targets">The targets in the order of the page.</param>
    public TargetAnchors(IEnumerable<AuditedTarget> targets)
    {
        var taken = new HashSet<string>();
        foreach (AuditedTarget target in targets)
        {
            string name = Path.GetFileNameWithoutExtension(WitnessName.Of(target.Result.Target)), anchor = name;
            // Two projects may each have a target of that name; a tilde is in no name's own part.
            for (int number = 2; !taken.Add(anchor); number++) anchor = $"{name}~{number}";
            anchors.Add(target, anchor);
        }
    }

    /// <summary>The anchor of one of them.</summary>
    public string this[AuditedTarget target] => anchors[target];
}
