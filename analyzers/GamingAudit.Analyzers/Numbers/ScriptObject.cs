using System.Collections.Generic;

namespace GamingAudit.Analyzers.Numbers;

/// <summary>An object of a scene that runs a script.</summary>
/// <param name="Id">Its number in the file.</param>
internal sealed record ScriptObject(long Id)
{
    /// <summary>The script: a guid in Unity, a path in Godot; empty where it is not known.</summary>
    public string Script { get; set; } = "";

    /// <summary>What several scripts hang on: the game object.</summary>
    public long Owner { get; set; }

    /// <summary>The name of the behaviour that a trainer knows; null for none.</summary>
    public string? Behavior { get; set; }

    /// <summary>The object of another file that it stands for; empty where it is itself.</summary>
    public (string File, long Id) Original { get; set; } = ("", 0);

    /// <summary>Its numbers.</summary>
    public Dictionary<string, double> Fields { get; } = [];
}
