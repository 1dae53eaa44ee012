namespace GamingAudit.Engine.Targets.Sources;

/// <summary>A place in source code.</summary>
/// <param name="File">The file as the compiler knew it.</param>
/// <param name="Line">The line, from 1.</param>
public sealed record SourceLocation(string File, int Line);
