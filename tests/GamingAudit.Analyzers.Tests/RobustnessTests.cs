using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using GamingAudit.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GamingAudit.Analyzers.Tests;

/// <summary>No rule throws, whatever the code looks like: <see cref="Snippet.Analyze"/> fails if one does.</summary>
public sealed class RobustnessTests
{
    private const int VariantsAtOnce = 24;

    private static readonly Lazy<IReadOnlyList<string>> Corpus = new(
        () => [.. Repository.SourceFiles().Where(file => file.Contains("Analyzers.Tests", StringComparison.Ordinal))
            .SelectMany(file => Repository.RawStrings(File.ReadAllText(file)))
            .Select(members => Snippet.Agent(members).Source)]);

    [Fact]
    public async Task Survives_every_file_of_the_repository()
    {
        SyntaxTree[] files = [.. Repository.SourceFiles().Select(
            file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file))];
        Assert.True(files.Length > 300, $"Only {files.Length} files were found.");
        await Snippet.Analyze(Snippet.Agent(string.Empty).Compile(withFrameworks: true).AddSyntaxTrees(files));
        await Snippet.Analyze(Snippet.Agent(string.Empty).Compile(withFrameworks: false).AddSyntaxTrees(files));
    }

    [Property(MaxTest = 50)]
    public Property Survives_a_thousand_broken_variants() =>
        Prop.ForAll(
            Gen.Choose(0, int.MaxValue - 1).ArrayOf(4 * VariantsAtOnce).ToArbitrary(),
            draws =>
            {
                SyntaxTree[] variants = [.. draws.Chunk(4).Select(Variant)];
                CSharpCompilation compilation = Snippet.Agent(string.Empty)
                    .Compile(withFrameworks: draws[0] % 2 == 0).RemoveAllSyntaxTrees().AddSyntaxTrees(variants);
                Snippet.Analyze(compilation).GetAwaiter().GetResult();
            });

    internal static SyntaxTree Variant(int[] draws, int index)
    {
        // A name of its own, so that the variants are not parts of one class.
        string source = Corpus.Value[draws[0] % Corpus.Value.Count].Replace("Runner", $"Runner{index}");
        return CSharpSyntaxTree.ParseText(
            Mutation.Apply(source, draws[1], draws[2], draws[3]), path: $"Variant{index}.cs");
    }
}
