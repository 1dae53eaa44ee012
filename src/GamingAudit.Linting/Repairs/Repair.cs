using GamingAudit.Linting.Places;

namespace GamingAudit.Linting.Repairs;

/// <summary>An edit that was written to a file.</summary>
/// <param name="Rule">The rule whose finding it mends.</param>
/// <param name="Place">Where the finding was.</param>
/// <param name="Title">What the edit does.</param>
internal sealed record Repair(string Rule, SourcePlace Place, string Title);
