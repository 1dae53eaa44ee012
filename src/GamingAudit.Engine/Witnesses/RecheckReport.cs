using GamingAudit.Engine.Episodes;

namespace GamingAudit.Engine.Witnesses;

/// <summary>What a recheck of a witness showed.</summary>
/// <param name="Outcome">Whether the exploit is open.</param>
/// <param name="Detail">One sentence for a person.</param>
/// <param name="Exploit">The exploit's episode under today's code; null where it no longer applies.</param>
/// <param name="Honest">The honest episode under today's code; null where it no longer applies.</param>
public sealed record RecheckReport(RecheckOutcome Outcome, string Detail, Episode? Exploit, Episode? Honest);
