namespace GamingAudit.Tool.Sources;

/// <summary>How user code is built and run.</summary>
/// <param name="Framework">The target framework of a project with several; null for the first .NET one.</param>
/// <param name="CallTimeout">How long a call into user code may take.</param>
/// <param name="Verbose">Whether to show what the build and user code print.</param>
internal sealed record SourceSettings(string? Framework, TimeSpan CallTimeout, bool Verbose);
