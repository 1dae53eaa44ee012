using FsCheck;
using FsCheck.Fluent;
using GamingAudit.Graders.Cases;
using GamingAudit.Graders.Search;
using GamingAudit.Graders.Targets;

namespace GamingAudit.Testing.Graders;

/// <summary>Answers to the tasks of a grader, as FsCheck draws them.</summary>
internal static class GraderAnswers
{
    // A search of no more than the corpus.
    private const int FewestCalls = 1;

    public static IReadOnlyList<CaseFindings> Of(GraderTarget target) =>
        (target with { Calls = FewestCalls }).Search().Findings;

    /// <summary>A task with an answer: of the corpus, or any text.</summary>
    public static Arbitrary<(GraderCase Task, string Answer)> Any(GraderTarget target)
    {
        (GraderCase, string)[] known = [.. Of(target).SelectMany(found => found.Right.Concat(found.Tricks)
            .Select(given => (found.Task, given.Text)))];
        Gen<(GraderCase, string)> texts =
            from task in Gen.Elements<GraderCase>(target.Cases)
            from letters in Gen.Choose(' ', '~').Select(letter => (char)letter).ArrayOf()
            select (task, new string(letters));
        return Gen.OneOf(Gen.Elements(known), texts).ToArbitrary();
    }
}
