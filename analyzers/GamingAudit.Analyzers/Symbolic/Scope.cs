using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Symbolic;

/// <summary>What names mean at a place in source.</summary>
/// <param name="owner">The type whose members can be named without more.</param>
/// <param name="self">The instance; null in a static method and in a method of an environment.</param>
/// <param name="result">The type that the method returns, which new() makes.</param>
/// <param name="depth">Calls that lead here.</param>
internal sealed class Scope(INamedTypeSymbol? owner, Node? self, ITypeSymbol? result, int depth)
{
    public INamedTypeSymbol? Owner { get; } = owner;

    public Node? Self { get; } = self;

    public ITypeSymbol? Result { get; } = result;

    public int Depth { get; } = depth;

    /// <summary>Parameters and locals.</summary>
    public Dictionary<string, Node> Names { get; private set; } = new();

    /// <summary>The conditions under which this place is reached.</summary>
    public ImmutableList<Node> Path { get; set; } = ImmutableList<Node>.Empty;

    public Scope Under(Node condition) =>
        new(Owner, Self, Result, Depth) { Names = new Dictionary<string, Node>(Names), Path = Path.Add(condition) };
}
