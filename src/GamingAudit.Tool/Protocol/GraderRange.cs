namespace GamingAudit.Tool.Protocol;

/// <summary>What a target that is a grader should pay.</summary>
/// <param name="Least">The least.</param>
/// <param name="Most">The most.</param>
internal sealed record GraderRange(double Least, double Most);
