namespace GamingAudit.Tool.Commands;

/// <summary>What <c>replay</c> or <c>recheck</c> was asked to do.</summary>
/// <param name="WitnessPath">The witness file.</param>
/// <param name="Source">A project or assembly; null for the one that the witness names.</param>
/// <param name="Framework">The target framework of a project with several.</param>
/// <param name="CallTimeout">How long a call into user code may take.</param>
/// <param name="Verbose">Whether to show what user code prints.</param>
/// <param name="Strict">True for a replay, false for a recheck.</param>
internal sealed record PlaySettings(
    string WitnessPath, string? Source, string? Framework, TimeSpan CallTimeout, bool Verbose, bool Strict);
