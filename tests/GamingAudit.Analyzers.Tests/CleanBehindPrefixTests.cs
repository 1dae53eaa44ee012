using GamingAudit.Analyzers.Tests.Frameworks.Samples;
using GamingAudit.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Tests;

/// <summary>
/// Sound rewards of the corpus stay silent behind statements that change nothing, in the names of every framework. Each
/// file gets another of them in each dress, so that all meet many.
/// </summary>
public sealed class CleanBehindPrefixTests
{
    // What moves the agent is no harm to a flaw and may be one to a sound baseline.
    private static readonly KeyValuePair<string, string>[] Prefixes =
        [.. HarmlessPrefixTests.Prefixes.Where(prefix => prefix.Key != HarmlessPrefixTests.Move)];

    public static TheoryData<string> Frameworks =>
        [.. FrameworkSample.All.Where(sample => sample.Dress is not null).Select(sample => sample.Name), Undressed];

    private const string Undressed = "as it is written";

    [Theory]
    [MemberData(nameof(Frameworks))]
    public async Task Stays_silent(string framework)
    {
        Dress? dress = framework == Undressed ? null : FrameworkSample.Of(framework).Dress;
        int worn = 0;
        var loud = new List<string>();
        foreach ((int at, string name) in CorpusFile.Names("Clean").Index())
        {
            (string kind, string prefix) = Prefixes[(at + framework.Length) % Prefixes.Length];
            string source = CorpusFile.Text(name);
            if (!source.Contains(": Agent\n", StringComparison.Ordinal)) continue;
            source = Behind(source, Fitted(prefix));
            if (dress is not null)
            {
                if (dress.On(source) is not { } dressed) continue;
                source = dressed;
            }

            worn++;
            IReadOnlyList<string> found = await CorpusFile.Of(name, source).FindAsync(withFrameworks: true);
            if (found.Count > 0) loud.Add($"{name} behind '{kind}': {string.Join(", ", found)}");
        }

        Assert.Empty(loud);
        Assert.True(worn >= 20, $"{worn} files were worn.");
    }

    private static string Behind(string source, string prefix)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(source).GetRoot();
        MethodDeclarationSyntax[] methods = [.. root.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(
            method => method.Body is not null && method.ReturnType.ToString() == "void"
                && !method.Modifiers.Any(SyntaxKind.StaticKeyword)
                && method.Parent is ClassDeclarationSyntax { BaseList: { } bases }
                && bases.Types.Any(type => type.ToString() == "Agent")
                && method.Identifier.ValueText is not ("Heuristic" or "CollectObservations"))];
        // From the last on, so that the places before it stay where they are.
        foreach (MethodDeclarationSyntax method in methods.Reverse())
            source = source.Insert(method.Body!.OpenBraceToken.Span.End, $"\n        {prefix}");
        return source;
    }

    // In words that need nothing of the file.
    private static string Fitted(string prefix) => prefix
        .Replace("target", "transform", StringComparison.Ordinal)
        .Replace("(Environment", "(System.Environment", StringComparison.Ordinal)
        .Replace("(Exception", "(System.Exception", StringComparison.Ordinal)
        .Replace("new List", "new System.Collections.Generic.List", StringComparison.Ordinal);
}
