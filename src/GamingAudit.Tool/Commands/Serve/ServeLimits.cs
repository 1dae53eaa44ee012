namespace GamingAudit.Tool.Commands.Serve;

/// <summary>What a server of graders takes on.</summary>
/// <param name="Bytes">The longest body of a request.</param>
/// <param name="Time">The longest that a grader may take for an answer.</param>
/// <param name="Batch">The most answers of a batch.</param>
internal sealed record ServeLimits(int Bytes, TimeSpan Time, int Batch = 1000);
