using FsCheck;
using FsCheck.Fluent;
using GamingAudit.Graders.Cases;
using GamingAudit.Graders.Search;
using GamingAudit.Graders.Targets;
using GamingAudit.Testing.Graders;

namespace GamingAudit.Testing;

/// <summary>Properties of graders, for FsCheck to check.</summary>
public static class GraderProperties
{
    /// <summary>An answer without a letter or a digit is never paid.</summary>
    public static Property EmptyNeverPays(GraderTarget target) => Prop.ForAll(
        (from task in Gen.Elements<GraderCase>(target.Cases)
         from spaces in Gen.Elements(" ", "\t", "\n", "\r\n", "\u00a0", "\u200b").ListOf()
         select (task, string.Concat(spaces))).ToArbitrary(),
        drawn => target.Grade(drawn.task, drawn.Item2) <= target.LeastScore);

    /// <summary>The same answer is paid the same when it is graded again.</summary>
    public static Property Deterministic(GraderTarget target) => Prop.ForAll(
        GraderAnswers.Any(target),
        drawn => target.Grade(drawn.Task, drawn.Answer).Equals(target.Grade(drawn.Task, drawn.Answer)));

    /// <summary>Every score is a number between the least and the most that the target says.</summary>
    public static Property WithinRange(GraderTarget target) => Prop.ForAll(
        GraderAnswers.Any(target),
        drawn => target.Grade(drawn.Task, drawn.Answer) is var score
            && score >= target.LeastScore && score <= target.MostScore);

    /// <summary>Capitals change no score; for graders that say so.</summary>
    public static Property IgnoresCase(GraderTarget target) => Prop.ForAll(
        GraderAnswers.Any(target),
        drawn => target.Grade(drawn.Task, drawn.Answer.ToUpperInvariant())
            .Equals(target.Grade(drawn.Task, drawn.Answer.ToLowerInvariant())));

    /// <summary>White space around an answer changes no score; for graders that say so.</summary>
    public static Property IgnoresWhiteSpace(GraderTarget target) => Prop.ForAll(
        GraderAnswers.Any(target),
        drawn => target.Grade(drawn.Task, $" \n{drawn.Answer}\t ")
            .Equals(target.Grade(drawn.Task, drawn.Answer)));

    /// <summary>A right answer is never paid less than a wrong one to the same task, the plain form of either.</summary>
    public static Property MonotoneInCorrectness(GraderTarget target)
    {
        (CaseFindings Found, Given Wrong)[] pairs = [.. GraderAnswers.Of(target)
            .SelectMany(found => found.Tricks.Concat(found.Slips).Select(wrong => (found, wrong)))];
        return Prop.ForAll(
            Gen.Elements(pairs).ToArbitrary(),
            pair => target.Grade(pair.Found.Task, pair.Found.Task.Reference)
                >= target.Grade(pair.Found.Task, pair.Wrong.Text));
    }
}
