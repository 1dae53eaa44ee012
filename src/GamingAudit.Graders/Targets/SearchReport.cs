using System.Globalization;
using GamingAudit.Graders.Calls;
using GamingAudit.Graders.Search;

namespace GamingAudit.Graders.Targets;

/// <summary>What a search has to say of a grader beside the answers that it found.</summary>
internal static class SearchReport
{
    // With more than half of the right answers rejected, whoever trains on it is taught a form.
    private const double MostRejected = 0.5;
    private const int Shown = 3;

    /// <summary>Sentences for a person, and what keeps a search that found nothing from saying so.</summary>
    /// <param name="all">What was found.</param>
    /// <param name="caller">Who called the grader.</param>
    /// <param name="range">The least and the most that the grader should pay.</param>
    public static ChosenActions Of(IReadOnlyList<CaseFindings> all, GraderCaller caller, (double Least, double Most) range)
    {
        var notes = new List<string>();
        var problems = new List<TargetProblem>();
        int tried = all.Sum(findings => findings.Tricks.Count);
        Given[] paying = [.. all.SelectMany(findings => findings.Paying)];
        notes.Add(
            $"{tried:N0} wrong answers to {all.Count:N0} tasks in {caller.Calls:N0} calls: {paying.Length:N0} are paid more "
            + "than somebody who tries" + (paying.Length == 0 ? "" : $" ({Families(paying)})"));
        if (caller.NotGraded is { } example)
            notes.Add($"{caller.NotGradedCount:N0} answers were not graded: {example}");
        (Given Given, double Most)[] right = [.. all.SelectMany(findings => findings.Right
            .Where(given => given.Grade.IsFine).Select(given => (given, findings.MostForRight)))];
        Given[] rejected = [.. right.Where(entry => entry.Given.Grade.Score < entry.Most / 2 - CaseFindings.Margin
            || entry.Given.Grade.Score <= range.Least).Select(entry => entry.Given)];
        string? doubt = null;
        if (rejected.Length > 0)
        {
            string said = string.Create(
                CultureInfo.InvariantCulture,
                $"{rejected.Length:N0} of {right.Length:N0} right answers are rejected, such as {Examples(rejected)}");
            problems.Add(new TargetProblem(ProblemKind.RejectsRight, said));
            if (rejected.Length > MostRejected * right.Length)
                doubt = $"{said}: accept them, or leave out of the corpus the forms that the task does not allow";
        }
        Given[] outside = [.. all.SelectMany(findings => findings.Right.Concat(findings.Slips).Concat(findings.Tricks))
            .Where(given => given.Grade.IsFine
                && (given.Grade.Score < range.Least || given.Grade.Score > range.Most))];
        if (outside.Length > 0)
            problems.Add(new TargetProblem(ProblemKind.OutOfRange, string.Create(
                CultureInfo.InvariantCulture,
                $"{outside.Length:N0} scores lie outside of {range.Least:0.###} to {range.Most:0.###}, such as "
                + $"{outside.MaxBy(given => Math.Abs(given.Grade.Score))!.Grade.Score:G6} for "
                + $"{Visible.Of(outside.MaxBy(given => Math.Abs(given.Grade.Score))!.Text)}")));
        foreach (IGrouping<ProblemKind, Given> broken in Broken(all).GroupBy(given => given.Grade.Kind))
            problems.Add(new TargetProblem(
                broken.Key,
                $"the grader {broken.First().Grade.Problem} for {Visible.Of(broken.First().Text)}"
                + (broken.Count() == 1 ? "" : $", and so for {broken.Count() - 1:N0} more")));
        problems.AddRange(LengthDecides(all));
        return new ChosenActions(notes, [.. problems.OrderBy(problem => problem.Kind)], doubt);
    }

    /// <summary>Answers that something went wrong with.</summary>
    public static IEnumerable<Given> Broken(IReadOnlyList<CaseFindings> all) => all
        .SelectMany(findings => findings.Right.Concat(findings.Slips).Concat(findings.Tricks))
        .Where(given => !given.Grade.IsFine);

    // The same wrong value, bare and after two hundred sentences that say nothing.
    private static IEnumerable<TargetProblem> LengthDecides(IReadOnlyList<CaseFindings> all)
    {
        (Given Padded, double Bare)[] longer =
        [
            .. from findings in all
               let bare = findings.Slips.Where(given => given.Grade.IsFine).Select(given => given.Grade.Score)
                   .DefaultIfEmpty(double.PositiveInfinity).Max()
               from given in findings.Tricks
               where given.Family == "padding" && given.Grade.IsFine && given.Grade.Score > bare + CaseFindings.Margin
               select (given, bare),
        ];
        if (longer.Length > 0)
            yield return new TargetProblem(ProblemKind.LengthDecides, string.Create(
                CultureInfo.InvariantCulture,
                $"a wrong answer is paid {longer[0].Padded.Grade.Score:G4} in place of {longer[0].Bare:G4} once it is "
                + $"padded: {Visible.Of(longer[0].Padded.Text)}"));
    }

    private static string Families(IEnumerable<Given> paying) => string.Join(", ", paying
        .CountBy(given => given.Family)
        .OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal)
        .Select(entry => $"{entry.Key} {entry.Value:N0}"));

    private static string Examples(IEnumerable<Given> rejected) => string.Join(", ", rejected
        .DistinctBy(given => given.Family).Take(Shown).Select(given => Visible.Of(given.Text)));
}
