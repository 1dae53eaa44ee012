using GamingAudit.Graders.Calls;
using GamingAudit.Graders.Cases;
using GamingAudit.Graders.Corpora;
using GamingAudit.Graders.Truths;

namespace GamingAudit.Graders.Search;

/// <summary>
/// Looks for answers that a grader pays and the truth does not: the corpus first, then what can be made of the texts
/// in the grader's code and in the task, then changes of the best, then their length.
/// </summary>
internal sealed class GraderSearch(
    GraderCaller grader, Grader truth, AnswerCorpus corpus, Delegate code, double skill, int budget)
{
    // Untuned. Some of the calls are kept for shortening what was found, and for asking again.
    private const double ShareToSearch = 0.9;
    private const int Elites = 12;
    private const int ShorteningCalls = 200;
    private const int Shortened = 3;
    private const int GrammarShare = 3;
    private const ulong Seed = 1;
    private readonly SamplingChance chance = new(Seed);
    private readonly bool isStrict = truth == StrictTruth.Score;
    private readonly IReadOnlyList<string> literals = Fragments.OfCode(code);

    /// <summary>Wrong answers of an earlier search, which come before those of the corpus.</summary>
    public IReadOnlyList<(GraderCase Task, string Answer)> Remembered { get; init; } = [];

    /// <summary>Searches all tasks.</summary>
    public IReadOnlyList<CaseFindings> Run(IReadOnlyList<GraderCase> tasks)
    {
        CaseFindings[] all = [.. tasks.Select(task => new CaseFindings(task))];
        foreach (CaseFindings findings in all) PlayRight(findings);
        foreach (CaseFindings findings in all) PlayTricks(findings);
        foreach (CaseFindings findings in all)
        {
            int left = (int)(ShareToSearch * budget) - grader.Calls;
            int share = Math.Max(0, left / Math.Max(1, all.Length - Array.IndexOf(all, findings)));
            int end = grader.Calls + share;
            Combine(findings, grader.Calls + share / GrammarShare);
            Sweep(findings, end);
            Mutate(findings, end - Shortened * ShorteningCalls);
            Shorten(findings);
        }
        foreach (CaseFindings findings in all) AskAgain(findings);
        return all;
    }

    // Right answers come first: without them nothing can be said, and a trick may be the last call there is.
    private void PlayRight(CaseFindings findings)
    {
        GraderCase task = findings.Task;
        foreach ((string text, string family) in Filled(findings, isRight: true))
            Keep(findings.Right, task, text, family);
        foreach (string text in task.Right.Where(findings.Meet))
            Keep(findings.Right, task, text, "given as right");
        foreach (int step in (int[])[1, 2, 3])
            if (Answers.Other(task.Reference, step) is { } slip && findings.Meet(slip) && !(truth(task, slip) > 0))
                Keep(findings.Slips, task, slip, "slip");
        findings.Honest = skill * Mean(findings.Right) + (1 - skill) * Mean(findings.Slips);
    }

    private void PlayTricks(CaseFindings findings)
    {
        foreach ((GraderCase task, string text) in Remembered)
            if (task == findings.Task && !(truth(task, text) > 0) && findings.Meet(text))
                Keep(findings.Tricks, task, text, "remembered");
        foreach ((string text, string family) in Filled(findings, isRight: false))
            Keep(findings.Tricks, findings.Task, text, family);
        foreach (string text in findings.Task.Wrong.Where(findings.Meet))
            Keep(findings.Tricks, findings.Task, text, "given as wrong");
    }

    private IEnumerable<(string Text, string Family)> Filled(CaseFindings findings, bool isRight)
    {
        GraderCase task = findings.Task;
        foreach (AttackFamily family in corpus.Families
            .Where(family => family.IsRight == isRight && Template.Fits(family, task.Reference)))
            foreach (string template in family.Answers)
                if (Template.Fill(template, task) is { } text && findings.Meet(text)
                    && truth(task, text) > 0 == isRight)
                    yield return (text, family.Name);
    }

    private void Keep(List<Given> list, GraderCase task, string text, string family)
    {
        if (!grader.IsOver && grader.Of(task, text) is { IsAsked: true } grade) list.Add(new Given(text, family, grade));
    }

    // Pairs of fragments in every shape, the shortest first.
    private void Combine(CaseFindings findings, int until)
    {
        string[] words = [.. literals, .. Fragments.OfText(findings.Task.Prompt)];
        string wrong = Answers.Other(findings.Task.Reference, 1);
        foreach (string word in words) Try(findings, word, "dictionary", until);
        for (int shape = 1; shape < Mutation.Shapes; shape++)
            foreach (string word in words)
                Try(findings, Mutation.Framed(shape, word, wrong), "grammar", until);
        for (int sum = 1; sum < 2 * words.Length; sum++)
            for (int first = Math.Max(0, sum - words.Length + 1); first <= Math.Min(sum, words.Length - 1); first++)
            {
                if (grader.Calls >= until) return;
                Try(findings, $"{words[first]} {words[sum - first]}", "grammar", until);
            }
    }

    private void Sweep(CaseFindings findings, int until)
    {
        foreach (Given best in Best(findings).Take(3).ToArray())
            foreach (int times in (int[])[2, 10, 100, 1000])
                if (best.Text.Length * times <= 20_000)
                    Try(findings, string.Concat(Enumerable.Repeat($"{best.Text} ", times)), "length", until);
    }

    private void Mutate(CaseFindings findings, int until)
    {
        var mutation = new Mutation(
            chance, [.. literals, .. Fragments.OfText(findings.Task.Prompt), Answers.Other(findings.Task.Reference, 1)]);
        for (int stale = 0; grader.Calls < until && stale < until && !grader.IsOver && Best(findings).Any();)
        {
            foreach (Given parent in Best(findings).Take(Elites).ToArray())
                if (!Try(findings, mutation.Of(parent.Text), "mutation", until)) stale++;
        }
    }

    private void Shorten(CaseFindings findings)
    {
        foreach (Given found in findings.Paying
            .GroupBy(given => given.Family)
            .Select(family => family.OrderByDescending(given => given.Grade.Score).ThenBy(given => given.Text.Length)
                .First())
            .OrderByDescending(given => given.Grade.Score).Take(Shortened).ToArray())
        {
            Grade reached = found.Grade;
            string shorter = Shortening.Of(found.Text, text =>
            {
                if (!IsWrong(findings.Task, text)) return false;
                Grade grade = grader.Of(findings.Task, text);
                if (!(grade.Score >= found.Grade.Score - CaseFindings.Margin)) return false;
                reached = grade;
                return true;
            }, Math.Min(ShorteningCalls, budget - grader.Calls));
            if (findings.Meet(shorter)) findings.Tricks.Add(new Given(shorter, found.Family, reached));
        }
    }

    // What pays is asked again before anybody hears of it, and some of the rest.
    private void AskAgain(CaseFindings findings)
    {
        foreach (List<Given> list in (List<Given>[])[findings.Right, findings.Tricks])
            for (int i = 0; i < list.Count; i++)
            {
                Given given = list[i];
                bool pays = given.Grade.Score > findings.Honest;
                if (grader.IsOver || !given.Grade.IsFine || (!pays && (i % 4 != 0 || grader.Calls >= budget))) continue;
                Grade again = grader.Of(findings.Task, given.Text);
                if (again.IsFine && again.Score.Equals(given.Grade.Score)) continue;
                string said = again.Problem ?? FormattableString.Invariant($"gave {again.Score:G6}");
                list[i] = given with
                {
                    Grade = Grade.Broken(ProblemKind.Unrepeatable, FormattableString.Invariant(
                        $"gave {given.Grade.Score:G6}, and when asked again {said}")),
                };
            }
    }

    private bool Try(CaseFindings findings, string text, string family, int until)
    {
        if (grader.Calls >= until || grader.IsOver || !findings.Meet(text) || !IsWrong(findings.Task, text))
            return false;
        Keep(findings.Tricks, findings.Task, text, family);
        return true;
    }

    // The strict truth takes for wrong what it does not understand: what names the reference is left to the corpus.
    private bool IsWrong(GraderCase task, string text) => !(truth(task, text) > 0)
        && !(isStrict && task.Reference.Trim() is { Length: > 0 } reference
            && text.Contains(reference, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<Given> Best(CaseFindings findings) => findings.Tricks
        .Where(given => given.Grade.IsFine)
        .OrderByDescending(given => given.Grade.Score).ThenBy(given => given.Text.Length)
        .ThenBy(given => given.Text, StringComparer.Ordinal);

    private static double Mean(List<Given> list) =>
        list.Where(given => given.Grade.IsFine).Select(given => given.Grade.Score).DefaultIfEmpty(0).Average();
}
