using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using GamingAudit.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Tests.Fixes;

/// <summary>Fixes of broken code neither throw nor break it further, one by one and all at once.</summary>
public sealed class FixRobustnessTests
{
    private const int VariantsAtOnce = 24;

    [Property(MaxTest = 10)]
    public Property Survive_broken_variants() =>
        Prop.ForAll(
            Gen.Choose(0, int.MaxValue - 1).ArrayOf(4 * VariantsAtOnce).ToArbitrary(),
            draws => Check(draws).GetAwaiter().GetResult());

    private static async Task Check(int[] draws)
    {
        var sound = Snippet.Agent(string.Empty).Compile(withFrameworks: draws[0] % 2 == 0);
        Project project = new AdhocWorkspace().AddProject("Snippet", LanguageNames.CSharp)
            .WithMetadataReferences(sound.References).WithCompilationOptions(sound.Options);
        foreach ((int index, int[] own) in draws.Chunk(4).Index())
        {
            SyntaxTree variant = RobustnessTests.Variant(own, index);
            project = project.AddDocument(variant.FilePath, variant.GetText(), filePath: variant.FilePath).Project;
        }

        ImmutableArray<Diagnostic> found = await Snippet.Analyze((await project.GetCompilationAsync())!);
        var before = new Dictionary<SyntaxTree, int>();
        foreach (IGrouping<(SyntaxTree?, string), Diagnostic> group in
            found.GroupBy(diagnostic => (diagnostic.Location.SourceTree, diagnostic.Id)))
        {
            if (FixListTests.Of(group.Key.Item2) is not { } fix) continue;
            Document document = project.GetDocument(group.Key.Item1)!;
            if (!before.TryGetValue(group.Key.Item1!, out int errors))
                before[group.Key.Item1!] = errors = await Errors(document);
            ImmutableArray<Diagnostic> all = [.. group];
            IEnumerable<ImmutableArray<Diagnostic>> choices = all.Select(one => ImmutableArray.Create(one));
            foreach (ImmutableArray<Diagnostic> some in all.Length > 1 ? choices.Append(all) : choices)
            {
                if (await fix.Apply(document, some, CancellationToken.None) is { } changed)
                    Assert.True(await Errors(changed) <= errors, $"{fix.Title}\n{await changed.GetTextAsync()}");
            }
        }
    }

    private static async Task<int> Errors(Document document) =>
        (await document.GetSemanticModelAsync())!.GetDiagnostics()
            .Count(found => found.Severity == DiagnosticSeverity.Error);
}
