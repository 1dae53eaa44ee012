namespace GamingAudit;

/// <summary>Something that is wrong with code that pays, a finding beside the verdict.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Message">A clause for a person.</param>
public sealed record TargetProblem(ProblemKind Kind, string Message);
