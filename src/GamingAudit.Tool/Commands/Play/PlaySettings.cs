using GamingAudit.Tool.Sources;

namespace GamingAudit.Tool.Commands.Play;

/// <summary>What <c>replay</c> or <c>recheck</c> was asked to do.</summary>
/// <param name="WitnessPath">The witness file.</param>
/// <param name="Path">A project or assembly; null for the one that the witness names.</param>
/// <param name="Source">How user code is built and run.</param>
/// <param name="Strict">True for a replay, false for a recheck.</param>
internal sealed record PlaySettings(string WitnessPath, string? Path, SourceSettings Source, bool Strict);
