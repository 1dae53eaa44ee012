using System.Text.Json.Serialization;

namespace GamingAudit.Tool.Plans;

/// <summary>A project or an assembly of a plan.</summary>
/// <param name="Path">How reports name it: its path from the folder in which the plan was made.</param>
/// <param name="Assembly">The file of the bundle to load.</param>
/// <param name="Folder">The folder that source files are named from, where the plan was made.</param>
/// <param name="Witnesses">The folder of its witnesses, from that in which the plan was made.</param>
/// <param name="Warnings">What is to be known of those that lie there, a sentence each.</param>
/// <param name="Targets">The targets that were asked for, in their order.</param>
internal sealed record PlanSource(
    string Path, string Assembly, string Folder, string Witnesses, IReadOnlyList<string> Warnings,
    IReadOnlyList<PlannedTarget> Targets)
{
    /// <summary>True where an assembly was named, and no project.</summary>
    [JsonIgnore]
    public bool IsAssembly => !Path.EndsWith("proj", StringComparison.OrdinalIgnoreCase);
}
