using GamingAudit.Engine.Targets.Sources;

namespace GamingAudit.Engine.Findings.Attributions;

/// <summary>What one named term of a reward pays the exploit more than the honest policy.</summary>
/// <param name="Term">Its name.</param>
/// <param name="Gain">Mean of the paired differences; what the advantage loses when the term is left out.</param>
/// <param name="Share">The gain as a share of all gains of terms that gain; at most 0 for the others.</param>
/// <param name="Location">Where it is added.</param>
public sealed record TermShare(string Term, double Gain, double Share, SourceLocation Location);
