using GamingAudit.Engine.Episodes;

namespace GamingAudit.Engine.Witnesses;

/// <summary>What a strict replay of a witness showed.</summary>
/// <param name="Outcome">Whether the witness was reproduced.</param>
/// <param name="Detail">One sentence for a person.</param>
/// <param name="Exploit">
/// The exploit's episode under today's code; null where it could not be played to its end.
/// </param>
public sealed record ReplayReport(ReplayOutcome Outcome, string Detail, Episode? Exploit);
