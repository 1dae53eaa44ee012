using System.Collections.Generic;

namespace GamingAudit.Analyzers.Numbers;

/// <summary>What one file beside the code says of scripts.</summary>
/// <param name="Path">The file.</param>
internal sealed record NumberFile(string Path)
{
    /// <summary>Objects that run a script.</summary>
    public List<ScriptObject> Objects { get; } = [];

    /// <summary>Copies of other files that it holds.</summary>
    public List<SceneCopy> Copies { get; } = [];

    /// <summary>What a trainer's configuration says, by the name of the behaviour.</summary>
    public Dictionary<string, Dictionary<string, double>> Behaviors { get; } = [];
}
