namespace GamingAudit.Engine.Auditing;

/// <summary>Two states that look alike, differ in one field, and lead elsewhere.</summary>
/// <param name="One">A state that was visited.</param>
/// <param name="Other">The same, with the field of another.</param>
/// <param name="Step">Steps before it.</param>
internal readonly record struct Twin<TState>(TState One, TState Other, int Step);
