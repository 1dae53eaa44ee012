using GamingAudit.Output.Html;
using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Witnesses;

namespace GamingAudit.Reporting.Pages;

/// <summary>What to type: to see it again, to accept it, to keep it repaired.</summary>
internal static class CommandsPart
{
    public static Html Of(AuditedTarget target)
    {
        if (target.Severity < Severity.Warning) return Html.Empty;
        var rows = new List<Html>();
        if (target.ReplayCommand is { } replay) rows.Add(Row("reproduce", replay));
        string name = WitnessName.Quoted(target.Result.Target);
        rows.Add(Row("accept", $"""
            gaming-audit baseline add audit.sarif --target {name} --reason "..."
            (audit.sarif is what an audit with --report sarif=audit.sarif writes)
            """));
        if (target.WitnessPath is { } path)
        {
            string witness = WitnessName.Quoted(path);
            rows.Add(Row("is it repaired?", $"gaming-audit recheck {witness}"));
            rows.Add(Row("keep it so", $"gaming-audit export-test {witness}"));
        }
        return Html.Of($"<h4>Commands</h4><dl>{rows}</dl>");
    }

    private static Html Row(string name, string command) =>
        Html.Of($"<dt>{name}</dt><dd><pre>{command}</pre></dd>");
}
