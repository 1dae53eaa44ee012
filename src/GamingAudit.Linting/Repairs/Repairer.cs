using System.Collections.Immutable;
using System.Text;
using GamingAudit.Analyzers.CodeFixes.FixKit;
using GamingAudit.Linting.Analysis;
using GamingAudit.Linting.Loading;
using GamingAudit.Linting.Places;
using GamingAudit.Output.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Linting.Repairs;

/// <summary>
/// Edits the files of findings whose repair is plain, by the fixes that an editor offers: each only where its file has
/// no more errors than before.
/// </summary>
internal static class Repairer
{
    private static readonly ImmutableDictionary<string, RewardFix> FixOf = typeof(RewardFix).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(RewardFix)) && !type.IsAbstract)
        .Select(type => (RewardFix)Activator.CreateInstance(type)!)
        .SelectMany(fix => fix.FixableDiagnosticIds.Select(id => (Id: id, Fix: fix)))
        .ToImmutableDictionary(pair => pair.Id, pair => pair.Fix);

    /// <summary>Mends what it can of some findings, and writes the files.</summary>
    /// <param name="units">What was analysed, with what was found.</param>
    /// <param name="findings">What is to be mended.</param>
    /// <param name="problems">Given a sentence on each file that could not be written.</param>
    /// <param name="cancellation">Ends it before the next file.</param>
    /// <returns>What was mended; an edit that meets another waits for the next analysis.</returns>
    public static async Task<IReadOnlyList<Repair>> RunAsync(
        IReadOnlyList<(SourceUnit Unit, UnitResult Result)> units, IReadOnlyCollection<Finding> findings,
        List<string> problems, CancellationToken cancellation)
    {
        HashSet<(string, SourcePlace)> wanted = [.. findings
            .Where(finding => finding.IsOpen && FixOf.ContainsKey(finding.Rule))
            .Select(finding => (finding.Rule, finding.Place))];
        var repairs = new List<Repair>();
        // A file of several units, such as one of two target frameworks, is edited for the first.
        var edited = new HashSet<string>(StringComparer.Ordinal);
        foreach ((SourceUnit unit, UnitResult result) in units)
        {
            Diagnostic[] mine = [.. result.Diagnostics.Where(found =>
                wanted.Contains((found.Id, SourcePlace.Of(found.Location)))
                && !edited.Contains(found.Location.SourceTree!.FilePath))];
            if (mine.Length == 0) continue;
            using var workspace = new AdhocWorkspace();
            Project project = ProjectOf(workspace, unit);
            foreach (IGrouping<SyntaxTree, Diagnostic> file in mine.GroupBy(found => found.Location.SourceTree!))
            {
                cancellation.ThrowIfCancellationRequested();
                Document document = project.Documents.First(one => one.FilePath == file.Key.FilePath);
                (Document mended, List<Repair> done) = await MendedAsync(document, file, cancellation);
                if (done.Count == 0) continue;
                edited.Add(file.Key.FilePath);
                SourceText before = await document.GetTextAsync(cancellation);
                if (OutputFile.Try(() => Write(file.Key.FilePath, before, Text(mended))) is { } reason)
                    problems.Add($"{file.Key.FilePath} could not be mended: {reason}");
                else repairs.AddRange(done);
            }
        }
        return repairs;
    }

    private static Project ProjectOf(AdhocWorkspace workspace, SourceUnit unit)
    {
        var id = ProjectId.CreateNewId();
        Solution solution = workspace.CurrentSolution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, unit.Name, unit.Compilation.AssemblyName ?? unit.Name, LanguageNames.CSharp,
            compilationOptions: unit.Compilation.Options,
            parseOptions: unit.Compilation.SyntaxTrees.FirstOrDefault()?.Options,
            metadataReferences: unit.Compilation.References));
        foreach (SyntaxTree tree in unit.Compilation.SyntaxTrees)
            solution = solution.AddDocument(
                DocumentId.CreateNewId(id), Path.GetFileName(tree.FilePath), tree.GetText(), filePath: tree.FilePath);
        return solution.GetProject(id)!;
    }

    // One after the other against the file as it is; those that meet an edit before them are left for the next time.
    private static async Task<(Document, List<Repair>)> MendedAsync(
        Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation);
        SyntaxTree tree = (await document.GetSyntaxTreeAsync(cancellation))!;
        (Document mended, var done, var accepted) = (document, new List<Repair>(), new List<TextChange>());
        foreach (Diagnostic diagnostic in diagnostics)
        {
            RewardFix fix = FixOf[diagnostic.Id];
            if (await fix.Apply(document, [In(tree, diagnostic)], cancellation) is not { } alone) continue;
            TextChange[] edits = [.. (await alone.GetTextChangesAsync(document, cancellation)).Except(accepted)];
            if (edits.Any(edit => accepted.Any(other => edit.Span.IntersectsWith(other.Span)))) continue;
            TextChange[] all = [.. accepted.Concat(edits).OrderBy(edit => edit.Span.Start)];
            Document together = document.WithText(text.WithChanges(all));
            if (done.Count > 0 && !await CompilesAsWellAsync(together, mended, cancellation)) continue;
            accepted.AddRange(edits);
            mended = together;
            done.Add(new Repair(diagnostic.Id, SourcePlace.Of(diagnostic.Location), fix.Title));
        }
        return (mended, done);
    }

    // A fix looks at the places of a diagnostic in the tree that it edits, which has the text of that of the analysis.
    private static Diagnostic In(SyntaxTree tree, Diagnostic diagnostic)
    {
        return Diagnostic.Create(
            diagnostic.Descriptor, Moved(diagnostic.Location), diagnostic.AdditionalLocations.Select(Moved),
            diagnostic.Properties);

        Location Moved(Location place) => place.SourceTree?.FilePath == tree.FilePath
            ? Location.Create(tree, place.SourceSpan)
            : place;
    }

    private static async Task<bool> CompilesAsWellAsync(Document one, Document other, CancellationToken cancellation) =>
        await ErrorsAsync(one, cancellation) <= await ErrorsAsync(other, cancellation);

    private static async Task<int> ErrorsAsync(Document document, CancellationToken cancellation) =>
        (await document.GetSemanticModelAsync(cancellation))!.GetDiagnostics(cancellationToken: cancellation)
            .Count(found => found.Severity == DiagnosticSeverity.Error);

    private static string Text(Document document) => document.GetTextAsync().GetAwaiter().GetResult().ToString();

    // In its own encoding, and only over what was read.
    private static void Write(string path, SourceText before, string after)
    {
        byte[] bytes = File.ReadAllBytes(path);
        Encoding encoding = before.Encoding ?? Encoding.UTF8;
        bool hasMark = bytes.AsSpan().StartsWith(encoding.Preamble) && !encoding.Preamble.IsEmpty;
        string now = encoding.GetString(bytes.AsSpan(hasMark ? encoding.Preamble.Length : 0));
        if (now != before.ToString()) throw new IOException("it has changed since it was read.");
        OutputFile.Write(path, stream =>
        {
            if (hasMark) stream.Write(encoding.Preamble);
            stream.Write(encoding.GetBytes(after));
        });
    }
}
