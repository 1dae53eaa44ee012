using FsCheck;
using FsCheck.Fluent;
using GamingAudit.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GamingAudit.Analyzers.Tests;

/// <summary>No rule throws, whatever the code looks like: <see cref="Snippet.Analyze"/> fails if one does.</summary>
public sealed class RobustnessTests
{
    private const string VariantsVariable = "GAMING_AUDIT_VARIANTS";
    private const int VariantsAtOnce = 24;
    private const int FewVariants = 360;
    private const int DrawsPerVariant = 4;

    private static readonly Lazy<IReadOnlyList<string>> Sources = new(
        () => [.. Repository.SourceFiles().Where(file => file.Contains("Analyzers.Tests", StringComparison.Ordinal))
            .SelectMany(file => Repository.RawStrings(File.ReadAllText(file)))
            .Select(members => Snippet.Agent(members).Source)
            .Concat(Directory.GetFiles(Snippet.DataFolder("Corpus"), "*.cs", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal).Select(File.ReadAllText))]);

    [Fact]
    public async Task Survives_every_file_of_the_repository()
    {
        SyntaxTree[] files = [.. Repository.SourceFiles().Select(
            file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file))];
        Assert.True(files.Length > 300, $"Only {files.Length} files were found.");
        await Snippet.Analyze(Snippet.Agent(string.Empty).Compile(withFrameworks: true).AddSyntaxTrees(files));
        // Without references only what names a framework reads otherwise.
        SyntaxTree[] rewards = [.. files.Where(file => file.FilePath.Contains("Analyzers.Tests", StringComparison.Ordinal)
            || file.FilePath.Contains("samples", StringComparison.Ordinal))];
        Assert.True(rewards.Length > 200, $"Only {rewards.Length} files were found.");
        await Snippet.Analyze(Snippet.Agent(string.Empty).Compile(withFrameworks: false).AddSyntaxTrees(rewards));
    }

    /// <summary>Followed to what it is made of, such a local would never come to an end.</summary>
    [Theory]
    [InlineData("double way = way;")]
    [InlineData("double way = Math.Abs(x - 1); way = way + Math.Abs(x + 1);")]
    [InlineData("double way = other; double other = way + 1e-6;")]
    public async Task Survives_locals_that_are_made_of_themselves(string locals) =>
        await CorpusFile.Of("Well.cs", $$"""
            using System;
            public class Well
            {
                private double x;
                public (double X, double Reward, bool Done) Step(int action)
                {
                    x += action;
                    {{locals}}
                    double reward = 1 / way + way;
                    return (x, reward, way > 9);
                }
            }
            """).FindAsync(withFrameworks: false);

    [Fact]
    public async Task Survives_fields_that_are_made_of_themselves() => await CorpusFile.Of("Well.cs", """
        public class Well
        {
            private double way, back;
            private double Next() => way + back;
            private double Last() => Next() - way;
            public (double X, double Reward, bool Done) Step(int action)
            {
                way = Next();
                back = Last();
                return (way, way * back, way > 9);
            }
        }
        """).FindAsync(withFrameworks: false);

    /// <summary>
    /// Names without a letter or twice in a list, methods without a name, and a method that is set as a value.
    /// </summary>
    [Theory]
    [InlineData("private double _; public void Live() { _ = 1 / _; }")]
    [InlineData("private double Fitness() => 1; public void Live(double fitness) { Fitness = fitness; }")]
    [InlineData("private double (double fitness) => fitness; private double _() => 1;")]
    [InlineData("public double Score(string answer, string answer) => answer == answer ? 1 : 0;")]
    public async Task Survives_what_has_hardly_a_name(string members) => await CorpusFile.Of(
        "Genome.cs", $"public class GenomeFitness {{ {members} }}").FindAsync(withFrameworks: false);

    /// <summary>Locals that are made of themselves, as while somebody types.</summary>
    [Theory]
    [InlineData("float dx = dx; AddReward(Mathf.Exp(-Mathf.Sqrt(dx * dx + dx * dx)));")]
    [InlineData("float dx = dy, dy = dx; AddReward(Mathf.Exp(-Mathf.Sqrt(dx * dx + dy * dy)));")]
    [InlineData("float gain = gain * 2f; EndEpisode(); AddReward(gain);")]
    [InlineData("float more = gain, gain = more - 1f; EndEpisode(); AddReward(gain);")]
    public async Task Survives_what_is_made_of_itself(string step) => await CorpusFile.Of(
        "Eel.cs",
        "public class Eel : Agent { float last; public override void OnEpisodeBegin() { last = 0f; } "
            + "public override void OnActionReceived(ActionBuffers actions) { " + step + " last = 1f; } "
            + "void OnTriggerEnter(Collider other) { AddReward(2f); EndEpisode(); } }")
        .FindAsync(withFrameworks: false);

    /// <summary>A flag of an end that is set where it is handed out, to half of a test.</summary>
    [Fact]
    public async Task Survives_a_flag_that_is_an_assignment() => await CorpusFile.Of("Canoe.cs", """
        public sealed class Canoe
        {
            private double along, across;

            public (double[] Seen, double Reward, bool Done) Step(int action)
            {
                along += 1;
                if (arrived) reward += 4;
                double reward = -0.05;
                bool arrived = along >= 400;
                across += 0.5 * (action - 1);
                return ([along, across], reward, crashed || =crashed;
            }

            public void Reset() => (along, across) = (0, 0);
        }
        """).FindAsync(withFrameworks: false);

    /// <summary>A few hundred variants; as many as the environment variable GAMING_AUDIT_VARIANTS says.</summary>
    [Fact]
    public void Survives_broken_variants_of_the_corpus()
    {
        int wanted = int.TryParse(Environment.GetEnvironmentVariable(VariantsVariable), out int more)
            ? more
            : FewVariants;
        int batches = (wanted + VariantsAtOnce - 1) / VariantsAtOnce;
        Prop.ForAll(
            Gen.Choose(0, int.MaxValue - 1).ArrayOf(DrawsPerVariant * VariantsAtOnce).ToArbitrary(),
            draws =>
            {
                SyntaxTree[] variants = [.. draws.Chunk(DrawsPerVariant).Select(Variant)];
                CSharpCompilation compilation = Snippet.Agent(string.Empty)
                    .Compile(withFrameworks: draws[0] % 2 == 0).RemoveAllSyntaxTrees().AddSyntaxTrees(variants);
                Snippet.Analyze(compilation).GetAwaiter().GetResult();
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(batches).WithStartSize(1));
    }

    internal static SyntaxTree Variant(int[] draws, int index)
    {
        // A namespace of its own, so that the variants are not parts of one class.
        string source = Sources.Value[draws[0] % Sources.Value.Count];
        int body = source.LastIndexOf("using ", StringComparison.Ordinal);
        int line = body < 0 ? 0 : source.IndexOf('\n', body) + 1;
        string apart = $"{source.AsSpan(0, line)}namespace Variant{index} {{ {source.AsSpan(line)} }}";
        return CSharpSyntaxTree.ParseText(Mutation.Apply(apart, draws.AsSpan(1)), path: $"Variant{index}.cs");
    }
}
