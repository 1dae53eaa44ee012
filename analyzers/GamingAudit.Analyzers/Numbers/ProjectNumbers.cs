using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Numbers;

/// <summary>The numbers that stand outside the code of one project, by the class that they are of.</summary>
internal sealed class ProjectNumbers
{
    private readonly ProjectFiles files;
    private readonly ImmutableArray<ScriptNumbers> scripts;
    private readonly ILookup<string, FoundNumber> trainer;
    private readonly ConditionalWeakTable<Compilation, Classes> classes = new();

    public ProjectNumbers(ProjectFiles files)
    {
        this.files = files;
        scripts = ScriptNumbers.Of(files);
        trainer = files.All.SelectMany(file => file.Behaviors.SelectMany(behavior => behavior.Value.Select(
            pair => (behavior.Key, Number: new FoundNumber(pair.Key, pair.Value, files.Show(file.Path), false)))))
            .ToLookup(pair => pair.Key, pair => pair.Number);
    }

    /// <summary>Of code that lies beside no scene.</summary>
    public static ProjectNumbers None { get; } = new(new ProjectFiles(null, [], new Dictionary<string, string>()));

    /// <summary>The numbers of the class and of the classes that derive from it.</summary>
    public RewardNumbers For(INamedTypeSymbol type, Compilation compilation, CancellationToken cancel)
    {
        if (scripts.IsEmpty) return RewardNumbers.None;
        ScriptNumbers[] own = classes.GetValue(compilation, all => new Classes(Resolved(all, cancel))).All
            .Where(pair => IsOrDerives(pair.Class, type)).Select(pair => pair.Script).ToArray();
        if (own.Length == 0) return RewardNumbers.None;
        return new RewardNumbers(
            own.SelectMany(script => script.Numbers),
            own.SelectMany(script => script.Behaviors).Distinct().SelectMany(name => trainer[name]),
            own.Sum(script => script.Objects));
    }

    // An engine finds a script's class by the name of its file.
    private ImmutableArray<(INamedTypeSymbol Class, ScriptNumbers Script)> Resolved(
        Compilation compilation, CancellationToken cancel)
    {
        var found = ImmutableArray.CreateBuilder<(INamedTypeSymbol Class, ScriptNumbers Script)>();
        foreach (ScriptNumbers script in scripts)
        {
            if (files.PathOf(script.Key) is not { } path) continue;
            string name = Path.GetFileNameWithoutExtension(path);
            foreach (ISymbol symbol in compilation.GetSymbolsWithName(name, SymbolFilter.Type, cancel))
            {
                bool isHere = symbol.DeclaringSyntaxReferences.Any(
                    reference => ProjectFiles.Slashed(reference.SyntaxTree.FilePath) == path);
                if (isHere && symbol is INamedTypeSymbol type) found.Add((type, script));
            }
        }

        return found.ToImmutable();
    }

    private static bool IsOrDerives(INamedTypeSymbol type, INamedTypeSymbol from)
    {
        for (INamedTypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, from.OriginalDefinition)) return true;
        }

        return false;
    }

    private sealed class Classes(ImmutableArray<(INamedTypeSymbol Class, ScriptNumbers Script)> all)
    {
        public ImmutableArray<(INamedTypeSymbol Class, ScriptNumbers Script)> All { get; } = all;
    }
}
