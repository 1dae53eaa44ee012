namespace GamingAudit.Tool.Commands.Serve;

/// <summary>Answers to be graded.</summary>
/// <param name="Items">The answers.</param>
internal sealed record BatchRequest(IReadOnlyList<VerifyRequest?>? Items);
