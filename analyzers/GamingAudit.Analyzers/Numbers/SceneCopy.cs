using System.Collections.Generic;

namespace GamingAudit.Analyzers.Numbers;

/// <summary>A copy of a prefab or of another scene, and what it changes.</summary>
/// <param name="Id">Its number in the file.</param>
internal sealed record SceneCopy(long Id)
{
    /// <summary>The file that is copied: a guid in Unity, a path in Godot.</summary>
    public string File { get; set; } = "";

    public List<SceneChange> Changes { get; } = [];
}
