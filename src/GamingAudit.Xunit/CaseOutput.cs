using System.Globalization;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using Xunit;

namespace GamingAudit.Xunit;

/// <summary>Writes the progress of one audit to the output of its test: a line for each phase.</summary>
internal sealed class CaseOutput(ITestOutputHelper? output)
{
    private readonly object sync = new();
    private string phase = "";

    /// <summary>What a case says when it passes.</summary>
    public static string Of(AuditResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"{result.Target}: {result.Verdict}{(result.Certified ? ", certified" : "")}, {result.Steps:N0} steps. "
        + $"{result.Because}");

    public void Tell(AuditProgress progress)
    {
        lock (sync)
        {
            if (progress.Phase == phase) return;
            phase = progress.Phase;
            output?.WriteLine(progress.Phase);
        }
    }
}
