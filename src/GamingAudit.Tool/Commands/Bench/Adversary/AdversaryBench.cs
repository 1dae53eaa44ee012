using GamingAudit.Engine.Bench;
using GamingAudit.Output.Reports;

namespace GamingAudit.Tool.Commands.Bench.Adversary;

/// <summary>What <c>bench adversary</c> measured.</summary>
/// <param name="Measurements">A row for each target and seed.</param>
/// <param name="Conclusion">Whether all of it could be measured.</param>
internal sealed record AdversaryBench(IReadOnlyList<AdversaryMeasurement> Measurements, Conclusion Conclusion)
    : IReport<AdversaryBench>
{
    public AdversaryBench WithError(string error) =>
        this with { Conclusion = new Conclusion(ExitCode.InternalError, error.TrimEnd('.')) };
}
