namespace GamingAudit.Analyzers.Numbers;

/// <summary>One number that a copy sets anew.</summary>
/// <param name="File">The file of the object: a guid in Unity, a path in Godot.</param>
/// <param name="Target">The object in it.</param>
/// <param name="Name">The member.</param>
/// <param name="Value">Its value.</param>
internal sealed record SceneChange(string File, long Target, string Name, double Value);
