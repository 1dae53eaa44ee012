namespace GamingAudit.Tool.Commands.Serve;

/// <summary>What a grader said. Where there is an error there is no score: an error is no pass.</summary>
/// <param name="Score">The score.</param>
/// <param name="Passed">Whether it is more than half of the most there is.</param>
/// <param name="Error">What went wrong.</param>
internal sealed record Verdicted(double? Score, bool Passed, string? Error = null);
