using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Linting.Loading;

/// <summary>
/// Parts files that no compiler compiles together: where several declare a type of one name, each file is read with the
/// copy that lies nearest to it.
/// </summary>
internal static class NearestCopies
{
    // Statements at the top of a file are a program of their own.
    private const string TopLevel = "<top>";

    /// <summary>
    /// What is compiled together, and for which of its files; one part where no name is declared twice.
    /// </summary>
    /// <param name="trees">All files of a root, in the order of their paths.</param>
    public static IReadOnlyList<(IReadOnlyList<SyntaxTree> Together, IReadOnlySet<string> For)> Of(
        IReadOnlyList<SyntaxTree> trees)
    {
        string[][] names = [.. trees.AsParallel().AsOrdered().Select(tree => Declared(tree).Distinct().ToArray())];
        ILookup<string, int> declaring = Enumerable.Range(0, trees.Count)
            .SelectMany(file => names[file].Select(name => (Name: name, File: file)))
            .ToLookup(pair => pair.Name, pair => pair.File);
        string[] copied = [.. declaring.Where(files => files.Skip(1).Any()).Select(files => files.Key)
            .Order(StringComparer.Ordinal)];
        if (copied.Length == 0) return [(trees, trees.Select(tree => tree.FilePath).ToHashSet(StringComparer.Ordinal))];
        bool[] isCopy = new bool[trees.Count];
        foreach (int file in copied.SelectMany(name => declaring[name])) isCopy[file] = true;
        int[] shared = [.. Enumerable.Range(0, trees.Count).Where(file => !isCopy[file])];
        var parts = new List<(int[] Copies, HashSet<string> For)>();
        foreach (int file in Enumerable.Range(0, trees.Count))
        {
            int[] copies = Nearest(file);
            (int[] Copies, HashSet<string> For) part = parts.FirstOrDefault(one => one.Copies.SequenceEqual(copies));
            if (part.For is null) parts.Add(part = (copies, new HashSet<string>(StringComparer.Ordinal)));
            part.For.Add(trees[file].FilePath);
        }

        return [.. parts.Select(part => (
            (IReadOnlyList<SyntaxTree>)[.. shared.Concat(part.Copies).Order().Select(file => trees[file])],
            (IReadOnlySet<string>)part.For))];

        // A file with several names brings all of them along.
        int[] Nearest(int file)
        {
            var taken = new HashSet<string>(isCopy[file] ? names[file] : []);
            List<int> chosen = isCopy[file] ? [file] : [];
            foreach (string name in copied.Where(name => !taken.Contains(name)))
            {
                if (taken.Contains(name)) continue;
                int[] free = [.. declaring[name].Where(other => !names[other].Any(taken.Contains))];
                if (free.Length == 0) continue;
                int nearest = free.MaxBy(other => Common(trees[file].FilePath, trees[other].FilePath));
                chosen.Add(nearest);
                taken.UnionWith(names[nearest]);
            }

            chosen.Sort();
            return [.. chosen];
        }
    }

    // How many folders two paths share; a file shares one more with itself.
    private static int Common(string a, string b)
    {
        string[] left = a.Split(Path.DirectorySeparatorChar), right = b.Split(Path.DirectorySeparatorChar);
        return left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
    }

    // Parts of a partial type are meant to be together.
    private static IEnumerable<string> Declared(SyntaxTree tree)
    {
        if (tree.GetRoot() is not CompilationUnitSyntax unit || !File.Exists(tree.FilePath)) yield break;
        if (unit.Members.Any(member => member is GlobalStatementSyntax)) yield return TopLevel;
        foreach (SyntaxNode node in unit.DescendantNodes(
            node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax))
        {
            if (node is not BaseTypeDeclarationSyntax type || type.Modifiers.Any(SyntaxKind.PartialKeyword)) continue;
            int arity = (type as TypeDeclarationSyntax)?.TypeParameterList?.Parameters.Count ?? 0;
            yield return string.Join('.', type.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Reverse()
                .Select(space => space.Name.ToString()).Append(type.Identifier.ValueText + "`" + arity));
        }
    }
}
