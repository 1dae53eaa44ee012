using System.Collections.Concurrent;
using GamingAudit.Linting.Places;
using GamingAudit.Linting.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.MSBuild;

namespace GamingAudit.Linting.Loading;

/// <summary>Compiles projects as the .NET SDK does, through its own build engine in a process of its own.</summary>
internal sealed class ProjectLoader : IDisposable
{
    private readonly MSBuildWorkspace workspace = MSBuildWorkspace.Create();
    private readonly ICollection<string> problems;
    private readonly bool readsAll;
    private readonly ConcurrentQueue<string> failures = new();

    /// <param name="problems">Takes what went wrong.</param>
    /// <param name="readsAll">Whether packages, frameworks and tests are read too.</param>
    public ProjectLoader(ICollection<string> problems, bool readsAll)
    {
        this.readsAll = readsAll;
        this.problems = problems;
        workspace.RegisterWorkspaceFailedHandler(failed =>
        {
            if (failed.Diagnostic.Kind == WorkspaceDiagnosticKind.Failure) failures.Enqueue(failed.Diagnostic.Message);
        });
    }

    /// <summary>The compilations of a solution or a project: one for each target framework.</summary>
    /// <exception cref="LintException">It cannot be loaded, or holds no C#.</exception>
    public async Task<IReadOnlyList<SourceUnit>> LoadAsync(LintSource source, CancellationToken cancellation)
    {
        IReadOnlyList<Project> projects = await OpenAsync(source, cancellation);
        var units = new List<SourceUnit>();
        foreach (Project project in projects.OrderBy(p => p.FilePath, StringComparer.Ordinal).ThenBy(p => p.Name))
        {
            if (await project.GetCompilationAsync(cancellation) is not CSharpCompilation compilation) continue;
            if (!project.Documents.Any(IsWritten)) throw Empty(project.FilePath ?? project.Name, "C# file");
            string folder = Path.GetDirectoryName(project.FilePath ?? source.Path)!;
            var unit = new SourceUnit(project.Name, folder, compilation, project.AnalyzerOptions, Asked: null)
            {
                Broken = Errors(project, compilation, cancellation),
            };
            units.Add(readsAll ? unit : WithoutForeign(unit, source.Kind == LintSourceKind.Solution));
        }

        if (units.Count == 0) throw Empty(source.Path, "C# project");
        var broken = new List<string>();
        while (failures.TryDequeue(out string? failure)) broken.Add(FirstLine(failure));
        foreach (string failure in broken) problems.Add(failure);
        if (broken.Count > 0) units[0] = units[0] with { Broken = broken[0] };
        return units;
    }

    public void Dispose() => workspace.Dispose();

    private async Task<IReadOnlyList<Project>> OpenAsync(LintSource source, CancellationToken cancellation)
    {
        try
        {
            if (source.Kind == LintSourceKind.Solution)
                return [.. (await workspace.OpenSolutionAsync(source.Path, null, cancellation)).Projects];
            Project? open = workspace.CurrentSolution.Projects.FirstOrDefault(p => p.FilePath == source.Path);
            if (open is null) await workspace.OpenProjectAsync(source.Path, null, cancellation);
            return [.. workspace.CurrentSolution.Projects.Where(project => project.FilePath == source.Path)];
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new LintException($"{source.Path} cannot be loaded: {FirstLine(e.Message)}", e);
        }
    }

    // What does not compile is read as far as it makes sense, and may hold what nothing is said of.
    private static string? Errors(Project project, CSharpCompilation compilation, CancellationToken cancellation)
    {
        Diagnostic[] errors = [.. compilation.GetDiagnostics(cancellation)
            .Where(found => found.Severity == DiagnosticSeverity.Error)];
        if (errors.Length == 0) return null;
        Diagnostic first = errors.OrderBy(error => error.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(error => error.Location.SourceSpan.Start).First();
        string count = errors.Length == 1 ? "1 error" : $"{errors.Length} errors, the first";
        return $"{project.FilePath ?? project.Name} does not compile ({count}: {OneLine.Of(first.ToString())}), so that "
            + "what is found in it may be too little.";
    }

    // A project of tests that is named by itself is what the user wants to know about.
    private static SourceUnit WithoutForeign(SourceUnit unit, bool isOneOfMany)
    {
        bool inTests = isOneOfMany && ForeignCode.IsTests(unit.Compilation);
        var asked = new HashSet<string>(StringComparer.Ordinal);
        var leftOut = new List<string>();
        foreach (SyntaxTree tree in unit.Compilation.SyntaxTrees)
        {
            string? reason = File.Exists(tree.FilePath) && isOneOfMany
                ? ForeignCode.ReasonOf(tree, unit.Folder, inTests)
                : null;
            if (reason is null) asked.Add(tree.FilePath);
            else if (IsWritten(tree.FilePath)) leftOut.Add(reason);
        }

        return leftOut.Count == 0 ? unit : unit with { Asked = asked, LeftOut = leftOut };
    }

    private LintException Empty(string path, string what) => failures.TryPeek(out string? failure)
        ? new LintException($"{path} cannot be loaded: {FirstLine(failure)}")
        : new LintException($"There is no {what} in {path}.");

    private static bool IsWritten(Document document) => IsWritten(document.FilePath);

    private static bool IsWritten(string? path) =>
        path?.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}") == false;

    private static string FirstLine(string text) => text.Split('\n', 2)[0].TrimEnd();
}
