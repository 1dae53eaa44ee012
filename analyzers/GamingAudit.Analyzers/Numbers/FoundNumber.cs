namespace GamingAudit.Analyzers.Numbers;

/// <summary>One number in one file.</summary>
/// <param name="Name">The member, or the key of a configuration.</param>
/// <param name="Value">Its value.</param>
/// <param name="Path">The file, from the project's root.</param>
/// <param name="IsChange">Whether a copy changes what its original says.</param>
internal sealed record FoundNumber(string Name, double Value, string Path, bool IsChange);
