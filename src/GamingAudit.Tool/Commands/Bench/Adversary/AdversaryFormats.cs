using GamingAudit.Output.Reports;

namespace GamingAudit.Tool.Commands.Bench.Adversary;

/// <summary>How measurements of an adversary are written.</summary>
internal static class AdversaryFormats
{
    public static ReportFormats<AdversaryBench> All { get; } = new(
        new AdversaryText(),
        new AdversaryJson());
}
