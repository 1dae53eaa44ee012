using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Verdicts;
using Spectre.Console;

namespace GamingAudit.Reporting.Text;

/// <summary>The colour of a result's verdict.</summary>
internal static class VerdictStyle
{
    public static Style Of(AuditResult result) => result switch
    {
        { Fault: not null } or { Verdict: Verdict.Gamed } => new Style(Color.Red, decoration: Decoration.Bold),
        { Verdict: Verdict.Tied } => new Style(Color.Yellow, decoration: Decoration.Bold),
        { Verdict: Verdict.Sound or Verdict.NothingFound } => new Style(Color.Green),
        _ => new Style(Color.Yellow),
    };
}
