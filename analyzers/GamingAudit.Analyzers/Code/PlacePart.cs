namespace GamingAudit.Analyzers.Code;

/// <summary>A step of a <see cref="Place"/>.</summary>
/// <param name="Name">The root's or the member's name, or the code of a root that is computed.</param>
/// <param name="Suffix">Its arguments or indices, with their brackets; empty where it has none.</param>
internal readonly record struct PlacePart(string Name, string Suffix);
