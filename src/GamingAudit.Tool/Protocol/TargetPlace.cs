namespace GamingAudit.Tool.Protocol;

/// <summary>Where a target is to be had.</summary>
/// <param name="Assembly">Path of the assembly.</param>
/// <param name="Member">Full name of the member that holds it.</param>
/// <param name="Index">Its position among the targets that the member gives.</param>
/// <param name="Name">Its own name.</param>
internal sealed record TargetPlace(string Assembly, string Member, int Index, string Name);
