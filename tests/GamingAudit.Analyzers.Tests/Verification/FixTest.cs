using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.Tests.Verification;

/// <summary>
/// Asserts what one fix makes of a snippet. The fixed source must compile, and the diagnostic must be gone.
/// </summary>
public abstract class FixTest(CodeFixProvider fix, IReadOnlyDictionary<string, string>? options = null)
{
    /// <summary>Applies the fix to the only diagnostic in the members of an agent.</summary>
    protected Task Agent(string before, string after) => Source(Snippet.Agent(before), Snippet.Agent(after));

    /// <summary>Applies the fix to all diagnostics in the members of an agent at once; there must be several.</summary>
    protected async Task All(string before, string after)
    {
        Document document = Open(Snippet.Agent(before));
        ImmutableArray<Diagnostic> found = await Find(document);
        Assert.True(found.Length > 1, $"{found.Length} diagnostics are no test of fixing all.");
        var context = new FixAllContext(
            document, fix, FixAllScope.Document, fix.GetType().Name, fix.FixableDiagnosticIds, new Known(found),
            CancellationToken.None);
        CodeAction? action = await fix.GetFixAllProvider()!.GetFixAsync(context);
        Assert.NotNull(action);
        await Check(document, action, Snippet.Agent(after).Source);
    }

    /// <summary>Asserts that a diagnostic in the members of an agent has no fix.</summary>
    protected async Task IsNotOffered(string members)
    {
        Document document = Open(Snippet.Agent(members));
        Assert.Empty(await Offered(document, Assert.Single(await Find(document))));
    }

    /// <summary>Applies the fix to the only diagnostic in a file.</summary>
    protected async Task Source(Snippet before, Snippet after)
    {
        Document document = Open(before);
        CodeAction action = Assert.Single(await Offered(document, Assert.Single(await Find(document))));
        await Check(document, action, after.Source);
    }

    /// <summary>Asserts that the only diagnostic in a file has no fix.</summary>
    protected async Task IsNotOffered(Snippet file)
    {
        Document document = Open(file);
        Assert.Empty(await Offered(document, Assert.Single(await Find(document))));
    }

    private static Document Open(Snippet snippet)
    {
        var compilation = snippet.Compile(withFrameworks: true);
        return new AdhocWorkspace().AddProject("Snippet", LanguageNames.CSharp)
            .WithMetadataReferences(compilation.References).WithCompilationOptions(compilation.Options)
            .AddDocument("Snippet.cs", SourceText.From(snippet.Source), filePath: "Snippet.cs");
    }

    private async Task<ImmutableArray<Diagnostic>> Find(Document document)
    {
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        return [.. (await Snippet.AnalyzeValid(compilation, options))
            .Where(found => fix.FixableDiagnosticIds.Contains(found.Id))];
    }

    private async Task<List<CodeAction>> Offered(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(
            document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    private async Task Check(Document document, CodeAction action, string expected)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        Solution changed = Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
        Document result = changed.GetDocument(document.Id)!;
        Assert.Equal(expected, (await result.GetTextAsync()).ToString());
        Assert.Empty(await Find(result));
    }

    private sealed class Known(ImmutableArray<Diagnostic> found) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(
            Project project, CancellationToken cancel) =>
            Task.FromResult<IEnumerable<Diagnostic>>(found);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document, CancellationToken cancel) =>
            Task.FromResult<IEnumerable<Diagnostic>>(found);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
            Project project, CancellationToken cancel) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
