namespace GamingAudit.Tool.Commands.Bench.Training;

/// <summary>What it took to have an engine ready.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Because">Why it was chosen.</param>
/// <param name="Seconds">Time to load it.</param>
/// <param name="ResidentBytesBefore">Resident memory before.</param>
/// <param name="ResidentBytesAfter">Resident memory after.</param>
internal sealed record EngineStartup(
    string Engine, string Because, double Seconds, long ResidentBytesBefore, long ResidentBytesAfter);
