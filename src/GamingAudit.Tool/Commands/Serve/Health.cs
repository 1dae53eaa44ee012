namespace GamingAudit.Tool.Commands.Serve;

/// <summary>What is served.</summary>
/// <param name="Status">Always ok.</param>
/// <param name="Graders">Their names.</param>
internal sealed record Health(string Status, IReadOnlyList<string> Graders);
