using GamingAudit.Tool.Sources;

namespace GamingAudit.Tool.Commands.ExportTest;

/// <summary>What <c>export-test</c> was asked to do.</summary>
/// <param name="WitnessPath">The witness file.</param>
/// <param name="Output">The C# file to write; null for one that is named after the target.</param>
/// <param name="Path">A project or assembly; null for the one that the witness names.</param>
/// <param name="Force">Whether to write over files that exist.</param>
/// <param name="Source">How user code is built and run.</param>
internal sealed record ExportTestSettings(
    string WitnessPath, string? Output, string? Path, bool Force, SourceSettings Source);
