using GamingAudit.Laboratory.Numerics;

namespace GamingAudit.Laboratory.Mitigations;

/// <summary>What a mitigation did to a target.</summary>
/// <param name="Name">The mitigation.</param>
/// <param name="IsExact">True for an optimum, false for policies that were trained.</param>
/// <param name="IsCertain">True where nothing was drawn.</param>
/// <param name="Repairs">True where the reward itself was repaired.</param>
/// <param name="True">The true return.</param>
/// <param name="Proxy">The return of the unchanged proxy.</param>
/// <param name="Closes">True where the outcome is not bad any more.</param>
internal sealed record MitigationRow(
    string Name, bool IsExact, bool IsCertain, bool Repairs, SeedSummary True, double Proxy, bool Closes);
