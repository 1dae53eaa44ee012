namespace GamingAudit.Tool.Plans;

/// <summary>A file of a bundle.</summary>
/// <param name="Path">Its path in the bundle, with slashes.</param>
/// <param name="Bytes">How long it is.</param>
/// <param name="Hash">SHA-256 of what is in it.</param>
internal sealed record BundledFile(string Path, long Bytes, string Hash);
