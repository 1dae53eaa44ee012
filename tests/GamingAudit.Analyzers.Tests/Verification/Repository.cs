using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GamingAudit.Analyzers.Tests.Verification;

/// <summary>The sources of this repository.</summary>
public static class Repository
{
    private static readonly string[] Folders = ["analyzers", "src", "tests", "samples"];

    /// <summary>Every C# file that a person wrote.</summary>
    public static IReadOnlyList<string> SourceFiles()
    {
        string[] built = [.. ((string[])["bin", "obj"])
            .Select(folder => Path.DirectorySeparatorChar + folder + Path.DirectorySeparatorChar)];
        return [.. Folders.Select(folder => Path.Combine(Root(), folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Where(file => !built.Any(folder => file.Contains(folder, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>The raw string literals of a file, without the marks of <see cref="Snippet"/>.</summary>
    public static IEnumerable<string> RawStrings(string file) =>
        CSharpSyntaxTree.ParseText(file).GetRoot().DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken))
            .Select(token => token.ValueText.Replace("[|", "").Replace("|]", ""));

    /// <summary>The folder of the checkout.</summary>
    public static string Root([CallerFilePath] string here = "")
    {
        DirectoryInfo? at = new(File.Exists(here) ? Path.GetDirectoryName(here)! : AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "GamingAudit.sln"))) at = at.Parent;
        return at?.FullName ?? throw new DirectoryNotFoundException("The tests run outside of the repository.");
    }
}
