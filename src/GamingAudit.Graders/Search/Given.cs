using GamingAudit.Graders.Calls;

namespace GamingAudit.Graders.Search;

/// <summary>An answer with what the grader did with it.</summary>
/// <param name="Text">The answer.</param>
/// <param name="Family">Where it comes from.</param>
/// <param name="Grade">What the grader did.</param>
internal sealed record Given(string Text, string Family, Grade Grade);
