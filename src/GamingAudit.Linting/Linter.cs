using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Rules;
using GamingAudit.Linting.Analysis;
using GamingAudit.Linting.Ledgers;
using GamingAudit.Linting.Loading;
using GamingAudit.Linting.Places;
using GamingAudit.Output.Text;
using GamingAudit.Linting.Reports;
using GamingAudit.Linting.Sources;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Linting;

/// <summary>Runs the reward rules over sources, as the compiler would with the analyzers installed.</summary>
internal static class Linter
{
    /// <summary>Lints all sources; the same code gives the same report.</summary>
    /// <param name="sources">What to lint; a project's packages must have been restored.</param>
    /// <param name="toolVersion">Goes into the report.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <param name="readsAll">Whether packages, frameworks and tests are read too.</param>
    /// <param name="onUnit">Given each unit with what was found; null for nobody.</param>
    /// <exception cref="LintException">A source cannot be loaded, or holds no C#.</exception>
    public static async Task<LintReport> RunAsync(
        IReadOnlyList<LintSource> sources, string toolVersion, CancellationToken cancellation, bool readsAll = false,
        Action<SourceUnit, UnitResult>? onUnit = null)
    {
        string root = RootOf(sources);
        var problems = new List<string>();
        var results = new List<UnitResult>();
        var files = new HashSet<string>(StringComparer.Ordinal);
        var numbers = new NumberLoader(problems);
        var leftOut = new List<string>();
        var broken = new List<string>();
        LintSource[] built = [.. sources.Where(source => source.Kind != LintSourceKind.Loose)];
        if (built.Length > 0)
        {
            using var projects = new ProjectLoader(problems, readsAll);
            foreach (LintSource source in built)
            {
                foreach (SourceUnit unit in await projects.LoadAsync(source, cancellation))
                    results.Add(Analyze(unit));
            }
        }

        var loose = new LooseLoader(problems, readsAll);
        foreach (SourceUnit unit in loose.Load(sources.Where(s => s.Kind == LintSourceKind.Loose), cancellation))
            results.Add(Analyze(unit));
        UnreadPlace[] unread =
        [
            .. results.SelectMany(result => result.Unread).Distinct()
                .OrderBy(place => place.Place.Path, StringComparer.Ordinal).ThenBy(place => place.Place.Line),
        ];
        return new LintReport
        {
            ToolVersion = toolVersion,
            Root = root,
            Files = files.Count,
            ReadPaths = files,
            Findings = Findings(results, root),
            Ledgers = [.. results.SelectMany(result => result.Ledgers)
                .OrderBy(ledger => ledger.Path, StringComparer.Ordinal)
                .ThenBy(ledger => ledger.Terms[0].Place.Line).ThenBy(ledger => ledger.Class, StringComparer.Ordinal)
                .DistinctBy(ledger => (ledger.Class, ledger.Path))],
            Unread = unread,
            LeftOut = leftOut.Count == 0 ? null : leftOut.CountBy(reason => reason)
                .OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(),
            Broken = [.. broken.Distinct()],
            Problems = [.. problems.Concat(broken).Concat(unread.Select(Sentence)).Distinct()],
            Crashes = [.. results.SelectMany(result => result.Crashes).Distinct()],
        };

        string Sentence(UnreadPlace found) =>
            $"{Paths.Relative(root, found.Place.Path)}({found.Place.Line},{found.Place.Column}): '{found.Code}' looks "
            + $"like a reward of {found.Class} that was not understood, so that nothing is said of it.";

        UnitResult Analyze(SourceUnit unit)
        {
            Note(unit, files, problems, leftOut, root);
            leftOut.AddRange(unit.LeftOut);
            if (unit.Broken is { } sentence) broken.Add(sentence);
            UnitResult result =
                UnitAnalysis.Run(unit, RuleList.All, () => numbers.Load(unit, cancellation), cancellation);
            onUnit?.Invoke(unit, result);
            return result;
        }
    }

    private static void Note(
        SourceUnit unit, HashSet<string> files, List<string> problems, List<string> leftOut, string root)
    {
        var broken = new List<string>();
        var generated = new GeneratedCode(unit.Compilation);
        foreach (SyntaxTree tree in unit.Compilation.SyntaxTrees)
        {
            if (!File.Exists(tree.FilePath) || !unit.IsAsked(tree)) continue;
            if (!generated.Is(tree)) files.Add(tree.FilePath);
            else if (!tree.FilePath.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
                leftOut.Add(ForeignCode.Generated);
            if (tree.GetDiagnostics().Any(found => found.Severity == DiagnosticSeverity.Error))
                broken.Add(Paths.Relative(root, tree.FilePath));
        }

        if (broken.Count == 0) return;
        broken.Sort(StringComparer.Ordinal);
        string what = broken.Count == 1 ? $"{broken[0]} has" : $"{broken.Count} files, {broken[0]} first, have";
        problems.Add($"{what} syntax errors: what surrounds these was read as far as it makes sense.");
    }

    // A file of several target frameworks is analysed once for each of them.
    private static List<Finding> Findings(List<UnitResult> results, string root)
    {
        var seen = new HashSet<(string, SourcePlace)>();
        var fingerprints = new Fingerprint(root);
        var findings = new List<Finding>();
        foreach (UnitResult result in results)
        {
            foreach (Diagnostic diagnostic in result.Diagnostics)
            {
                SourcePlace place = SourcePlace.Of(diagnostic.Location);
                if (!seen.Add((diagnostic.Id, place))) continue;
                findings.Add(new Finding
                {
                    Rule = diagnostic.Id,
                    Level = Level(diagnostic.Severity),
                    Message = OneLine.Of(diagnostic.GetMessage()),
                    Place = place,
                    Related = [.. diagnostic.AdditionalLocations.Where(also => also.IsInSource).Select(SourcePlace.Of)],
                    Fingerprint = fingerprints.Of(diagnostic.Id, diagnostic.Location),
                    Suppressed = Suppression(diagnostic, result),
                });
            }
        }

        return [.. findings.OrderBy(finding => finding.Place.Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Place.Line).ThenBy(finding => finding.Place.Column)
            .ThenBy(finding => finding.Rule, StringComparer.Ordinal)];
    }

    private static string? Suppression(Diagnostic diagnostic, UnitResult result) => !diagnostic.IsSuppressed
        ? null
        : diagnostic.GetSuppressionInfo(result.Compilation)?.Attribute?.NamedArguments
            .FirstOrDefault(argument => argument.Key == "Justification").Value.Value as string ?? "";

    private static FindingLevel Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => FindingLevel.Error,
        DiagnosticSeverity.Warning => FindingLevel.Warning,
        _ => FindingLevel.Info,
    };

    private static string RootOf(IReadOnlyList<LintSource> sources)
    {
        string first = Directory.Exists(sources[0].Path) ? sources[0].Path : Path.GetDirectoryName(sources[0].Path)!;
        string root = Paths.Repository(first) ?? first;
        while (!sources.All(source => Path.GetRelativePath(root, source.Path) is var below
            && below != ".." && !below.StartsWith(".." + Path.DirectorySeparatorChar)))
        {
            if (Path.GetDirectoryName(root) is not { } above) break;
            root = above;
        }

        return root;
    }
}
