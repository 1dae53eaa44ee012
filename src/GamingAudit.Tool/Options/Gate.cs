using GamingAudit.Reporting.Audits;

namespace GamingAudit.Tool.Options;

/// <summary>What makes a run fail.</summary>
/// <param name="FailOn">The least severity that counts as a failure.</param>
/// <param name="RequiresCertified">Whether a verdict that is not certified leaves its question open.</param>
/// <param name="Baseline">Which baseline it is held against.</param>
internal sealed record Gate(Severity FailOn, bool RequiresCertified, BaselineChoice Baseline);
