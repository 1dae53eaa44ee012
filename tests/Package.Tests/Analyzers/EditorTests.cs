using System.Collections.Immutable;
using System.Reflection;
using GamingAudit.Package.Tests.Feed;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.MSBuild;

namespace GamingAudit.Package.Tests.Analyzers;

/// <summary>The package as an editor has it: it loads the project, runs its analyzers and offers their fixes.</summary>
[Collection(typeof(FreshProjectsCollection))]
public sealed class EditorTests(FreshProjects fresh)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Shows_findings_offers_fixes_and_what_they_make_compiles()
    {
        BuiltProject edited = fresh[FlawedAgent.Edited];
        using MSBuildWorkspace workspace = MSBuildWorkspace.Create();
        Project project = await workspace.OpenProjectAsync(
            Path.Combine(edited.Folder, "Game.csproj"), cancellationToken: Cancellation);
        CodeFixProvider[] fixers = [.. Fixers(project)];

        ImmutableArray<Diagnostic> found = await FindAsync(project);
        Assert.Superset(
            new HashSet<string> { "GA1001", "GA1002", "GA2001" }, found.Select(one => one.Id).ToHashSet());
        foreach (string rule in (string[])["GA1001", "GA1002", "GA2001"])
        {
            Diagnostic one = Assert.Single((await FindAsync(project)).Where(finding => finding.Id == rule));
            project = await MendAsync(project, one, fixers);
        }
        Assert.DoesNotContain(await FindAsync(project), one => one.Id is "GA1001" or "GA1002" or "GA2001");
        Compilation mended = (await project.GetCompilationAsync(Cancellation))!;
        Assert.DoesNotContain(mended.GetDiagnostics(Cancellation), one => one.Severity == DiagnosticSeverity.Error);

        Assert.True(workspace.TryApplyChanges(project.Solution));
        Assert.Contains(FlawedAgent.Repaired, edited.Read("Runner.cs"), StringComparison.Ordinal);
    }

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(Project project)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers =
        [
            .. project.AnalyzerReferences.Where(IsOurs)
                .SelectMany(reference => reference.GetAnalyzers(project.Language)),
        ];
        Assert.NotEmpty(analyzers);
        Compilation compilation = (await project.GetCompilationAsync(Cancellation))!;
        return await compilation.WithAnalyzers(analyzers, project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync(Cancellation);
    }

    private static async Task<Project> MendAsync(Project project, Diagnostic finding, CodeFixProvider[] fixers)
    {
        Document document = project.Solution.GetDocument(finding.Location.SourceTree)!;
        var offered = new List<CodeAction>();
        foreach (CodeFixProvider fixer in fixers.Where(fixer => fixer.FixableDiagnosticIds.Contains(finding.Id)))
            await fixer.RegisterCodeFixesAsync(new CodeFixContext(
                document, finding, (action, _) => offered.Add(action), Cancellation));
        CodeAction first = offered[0];
        ApplyChangesOperation change = Assert.Single(
            (await first.GetOperationsAsync(Cancellation)).OfType<ApplyChangesOperation>());
        return change.ChangedSolution.GetProject(project.Id)!;
    }

    // As editors do: the assemblies of a package that hold fixes are among those of its analyzers.
    private static IEnumerable<CodeFixProvider> Fixers(Project project) =>
        project.AnalyzerReferences.Where(IsOurs).OfType<AnalyzerFileReference>()
            .Select(reference => reference.GetAssembly())
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!);

    private static bool IsOurs(AnalyzerReference reference) =>
        Path.GetFileName(reference.FullPath ?? "").StartsWith("GamingAudit.", StringComparison.Ordinal);
}
