namespace GamingAudit.Benchmarks.RealCode;

/// <summary>Compares what a tool reported with a key: recall and precision, by category and by rule.</summary>
internal sealed class Score
{
    private const string True = "true";
    private const string False = "false";
    private const string Unkeyed = "unkeyed";

    private readonly IReadOnlyList<KeyRow> flaws;
    private readonly IReadOnlyList<KeyRow> silent;
    private readonly List<(FoundPlace Found, string Verdict)> judged = [];
    private readonly HashSet<KeyRow> warned = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<KeyRow> noted = new(ReferenceEqualityComparer.Instance);

    public Score(IReadOnlyList<KeyRow> key, IEnumerable<FoundPlace> found)
    {
        flaws = [.. key.Where(row => !row.IsSilent)];
        silent = [.. key.Where(row => row.IsSilent)];
        foreach (FoundPlace place in found.DistinctBy(place => (place.Rule, place.Path, place.Line, place.Message))
            .OrderBy(place => place.Path, StringComparer.Ordinal)
            .ThenBy(place => place.Line).ThenBy(place => place.Rule, StringComparer.Ordinal))
            judged.Add((place, Judge(place)));
    }

    public void Print(TextWriter output)
    {
        KeyRow[] certain = [.. flaws.Where(row => row.IsCertain)];
        KeyRow[] likely = [.. flaws.Where(row => !row.IsCertain)];
        output.WriteLine(
            $"recall certain: {Share(certain)}; certain and likely: {Share(flaws)}; likely alone: {Share(likely)}");
        output.WriteLine(
            $"silent places with a warning: {Share(warned.Count, silent.Count)}; "
            + $"with a named info: {Share(noted.Count, silent.Count)}");
        output.WriteLine($"warnings {Verdicts(isInfo: false)}; infos {Verdicts(isInfo: true)}");
        output.WriteLine();
        output.WriteLine("by category: certain found/all, likely found/all, silent places broken/all");
        foreach (string category in flaws.Concat(silent).Select(row => row.Category).Distinct()
            .Order(StringComparer.Ordinal))
        {
            output.WriteLine(
                $"{category,-32} {Fraction(certain)}  {Fraction(likely)}  {Fraction(silent)}");

            string Fraction(IEnumerable<KeyRow> rows)
            {
                KeyRow[] mine = [.. rows.Where(row => row.Category == category)];
                return $"{mine.Count(row => row.Hits.Count > 0)}/{mine.Length}";
            }
        }

        output.WriteLine();
        output.WriteLine("by rule: true, false and unkeyed findings; certain rows that name it, found by it");
        foreach (string rule in judged.Select(pair => pair.Found.Rule).Concat(flaws.SelectMany(row => row.Rules))
            .Distinct().Order(StringComparer.Ordinal))
        {
            KeyRow[] named = [.. certain.Where(row => row.Rules.Contains(rule))];
            output.WriteLine(
                $"{rule,-8} {Count(True),3} {Count(False),3} {Count(Unkeyed),3}   "
                + $"{named.Count(row => row.Hits.Contains(rule))}/{named.Length}");

            int Count(string verdict) => judged.Count(pair => pair.Found.Rule == rule && pair.Verdict == verdict);
        }

        foreach (string verdict in (string[])[False, Unkeyed])
        {
            if (judged.All(pair => pair.Verdict != verdict)) continue;
            output.WriteLine();
            output.WriteLine($"{verdict}:");
            foreach ((FoundPlace found, _) in judged.Where(pair => pair.Verdict == verdict))
            {
                output.WriteLine(
                    $"{(found.IsInfo ? "info" : "warning")} {found.Rule} {found.Path}({found.Line}): {found.Message}");
            }
        }
    }

    // What is right counts for all rows that it hits. What is not is wrong where silence is asked for: a warning of
    // any rule, a remark of one that the row names.
    private string Judge(FoundPlace found)
    {
        KeyRow[] right = [.. flaws.Where(row => row.IsFoundBy(found))];
        foreach (KeyRow row in right) row.Hits.Add(found.Rule);
        if (right.Length > 0) return True;
        KeyRow[] hushed = [.. silent.Where(row => row.Hushes(found))];
        KeyRow[] named = [.. hushed.Where(row => row.Names(found.Rule))];
        if (hushed.Length == 0 || (found.IsInfo && named.Length == 0)) return Unkeyed;
        KeyRow[] broken = named.Length > 0 ? named : [hushed[0]];
        foreach (KeyRow row in broken) row.Hits.Add(found.Rule);
        (found.IsInfo ? noted : warned).Add(broken[0]);
        return False;
    }

    private string Verdicts(bool isInfo) => string.Join(
        ", ",
        ((string[])[True, False, Unkeyed]).Select(verdict => $"{verdict} "
            + judged.Count(pair => pair.Found.IsInfo == isInfo && pair.Verdict == verdict)));

    private static string Share(IReadOnlyCollection<KeyRow> rows) =>
        Share(rows.Count(row => row.Hits.Count > 0), rows.Count);

    private static string Share(int part, int all) =>
        $"{part} of {all}" + (all == 0 ? "" : $" ({100.0 * part / all:F0} %)");
}
