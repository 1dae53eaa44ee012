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

    [Property(MaxTest = 400)]
    public Property Survives_deleted_swapped_and_doubled_tokens() =>
        Prop.ForAll(
            Gen.Choose(0, int.MaxValue - 1).Four().ToArbitrary(),
            draw =>
            {
                string source = Corpus.Value[draw.Item1 % Corpus.Value.Count];
                string mutated = Mutation.Apply(source, draw.Item2, draw.Item3, draw.Item4);
                var tree = CSharpSyntaxTree.ParseText(mutated, path: "Mutated.cs");
                Compilation compilation = Snippet.Agent(string.Empty).Compile(withFrameworks: draw.Item4 % 2 == 0)
                    .RemoveAllSyntaxTrees().AddSyntaxTrees(tree);
                Snippet.Analyze(compilation).GetAwaiter().GetResult();
            });
}
