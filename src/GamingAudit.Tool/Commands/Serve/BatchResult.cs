namespace GamingAudit.Tool.Commands.Serve;

/// <summary>What graders said, in the order of the answers.</summary>
/// <param name="Results">What they said.</param>
internal sealed record BatchResult(IReadOnlyList<Verdicted> Results);
