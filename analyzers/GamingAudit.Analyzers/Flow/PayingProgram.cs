using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>
/// Who in the whole program calls what pays, by names: an analyzer may not ask for the model of another file. A program
/// that pays no reward costs a search of its texts, which the analyzers make anyway.
/// </summary>
internal sealed class PayingProgram
{
    private static readonly ConditionalWeakTable<Compilation, PayingProgram> Known = new();

    // The files' uses of the names that were sought last: an edit changes one file and hardly ever the names.
    private static NameUses lastUses = new([]);

    private readonly ILookup<string, SyntaxNode> uses;
    private readonly Dictionary<string, int> declarations;
    private readonly HashSet<string> wrappers;
    private readonly HashSet<string> names;
    private readonly uint[] calls;
    private readonly ConcurrentDictionary<SyntaxTree, bool> callers = new();
    private readonly ConcurrentDictionary<string, SyntaxNode[]> raised = new();
    private readonly IReadOnlyList<SyntaxTree> files;

    private PayingProgram(Compilation compilation)
    {
        files = [.. compilation.SyntaxTrees];
        PayingMethods[] all = [.. files.Select(PayingMethods.Of)];
        wrappers = [.. all.SelectMany(file => file.Wrappers).Where(IsOwnName)];
        calls = [.. wrappers.Select(FileWords.HashOf)];
        Others = [.. all.SelectMany(file => file.Others)];
        string[] names = [.. all.SelectMany(file => file.Methods).Where(IsOwnName).Distinct().OrderBy(
            name => name, System.StringComparer.Ordinal)];
        this.names = [.. names];
        NameUses search = lastUses;
        if (!search.Names.SequenceEqual(names)) lastUses = search = new NameUses(names);
        SyntaxNode[] found = names.Length == 0 ? [] : [.. files.SelectMany(search.In)];
        uses = found.Where(node => node is not MethodDeclarationSyntax).ToLookup(NameUses.NameOf);
        declarations = found.OfType<MethodDeclarationSyntax>()
            .Where(method => !method.Modifiers.Any(SyntaxKind.OverrideKeyword))
            .GroupBy(method => method.Identifier.ValueText)
            .ToDictionary(group => group.Key, group => group.Select(TypeOf).Distinct().Count());
    }

    /// <summary>Whom some object pays that is not its own.</summary>
    public IReadOnlyList<ExpressionSyntax> Others { get; }

    public static PayingProgram Of(Compilation compilation) =>
        Known.GetValue(compilation, one => new PayingProgram(one));

    /// <summary>The places that call the method of that name, hand it on or say its name.</summary>
    public IEnumerable<SyntaxNode> Uses(string method) => uses[method];

    /// <summary>Whether <see cref="Uses"/> knows the places that use methods of that name.</summary>
    public bool Knows(string method) => names.Contains(method);

    /// <summary>Whether only one type declares a method of that name.</summary>
    public bool IsUnique(string method) => declarations.TryGetValue(method, out int types) && types == 1;

    /// <summary>Where files raise the event of that name: hit(), hit.Invoke(), hit?.Invoke().</summary>
    public IReadOnlyList<SyntaxNode> Raised(string name) =>
        raised.GetOrAdd(name, one => [.. Raises.In(files, one)]);

    /// <summary>Whether the file's text holds the name of a method through which another object is paid.</summary>
    public bool MayCall(SyntaxTree tree) =>
        wrappers.Count > 0 && callers.GetOrAdd(tree, one => FileWords.Of(one).MayHoldAny(calls));

    /// <summary>Whether the declaration calls a method of such a name.</summary>
    public bool Calls(SyntaxNode declaration) =>
        wrappers.Count > 0 && declaration.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(
            call => CallShape.NameOf(call.Expression) is { } name && wrappers.Contains(name));

    // The names of a framework are the framework's to explain.
    private static bool IsOwnName(string name) => !KnownFrameworks.CallsMethod(name);

    private static string? TypeOf(MethodDeclarationSyntax method) =>
        (method.Parent as BaseTypeDeclarationSyntax)?.Identifier.ValueText;
}
