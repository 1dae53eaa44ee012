namespace GamingAudit.Graders.Calls;

/// <summary>What a grader did with an answer.</summary>
/// <param name="Score">What it paid; NaN where it paid nothing that is a number.</param>
/// <param name="Problem">What went wrong, as the end of a sentence; null where nothing did.</param>
/// <param name="Kind">What kind of thing went wrong, where something did.</param>
internal readonly record struct Grade(double Score, string? Problem = null, ProblemKind Kind = default)
{
    /// <summary>True where nothing went wrong.</summary>
    public bool IsFine => Problem is null;

    /// <summary>False where nothing can be said of the answer.</summary>
    public bool IsAsked { get; private init; } = true;

    /// <summary>No grade, and nobody's fault.</summary>
    public static Grade NotAsked(string why) => new(double.NaN, why) { IsAsked = false };

    /// <summary>A grade that is none.</summary>
    public static Grade Broken(ProblemKind kind, string problem) => new(double.NaN, problem, kind);
}
