namespace GamingAudit.Tool.Commands;

/// <summary>What <c>export-test</c> was asked to do.</summary>
/// <param name="WitnessPath">The witness file.</param>
/// <param name="Output">The C# file to write; null for one that is named after the target.</param>
/// <param name="Source">A project or assembly; null for the one that the witness names.</param>
/// <param name="Force">Whether to write over files that exist.</param>
/// <param name="Framework">The target framework of a project with several.</param>
/// <param name="CallTimeout">How long a call into user code may take.</param>
/// <param name="Verbose">Whether to show what user code prints.</param>
internal sealed record ExportTestSettings(
    string WitnessPath, string? Output, string? Source, bool Force, string? Framework, TimeSpan CallTimeout,
    bool Verbose);
