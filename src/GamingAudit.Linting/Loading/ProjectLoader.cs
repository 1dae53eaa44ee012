using System.Collections.Concurrent;
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
    private readonly ConcurrentQueue<string> failures = new();

    public ProjectLoader(ICollection<string> problems)
    {
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
            units.Add(new SourceUnit(project.Name, compilation, project.AnalyzerOptions, Asked: null));
        }

        if (units.Count == 0) throw Empty(source.Path, "C# project");
        while (failures.TryDequeue(out string? failure)) this.problems.Add(FirstLine(failure));
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

    private LintException Empty(string path, string what) => failures.TryPeek(out string? failure)
        ? new LintException($"{path} cannot be loaded: {FirstLine(failure)}")
        : new LintException($"There is no {what} in {path}.");

    private static bool IsWritten(Document document) =>
        document.FilePath?.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}") == false;

    private static string FirstLine(string text) => text.Split('\n', 2)[0].TrimEnd();
}
