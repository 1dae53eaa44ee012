using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Symbolic;

/// <summary>
/// A value as source computes it from a transition. Two nodes of the same key are the same value. Make them with
/// <see cref="Nodes"/>, which folds what is constant.
/// </summary>
internal sealed class Node
{
    // A longer key is cut, and its rest stands in it as a hash.
    private const int MaxKey = 2000;

    private string? key;

    public Node(NodeKind kind, string text, double value, ImmutableArray<Node> parts, ITypeSymbol? type = null)
    {
        (Kind, Text, Value, Parts, Type) = (kind, text, value, parts, type);
        Size = 1 + parts.Sum(part => part.Size);
    }

    public NodeKind Kind { get; }

    /// <summary>The path of a read, the name of a constant or of a call.</summary>
    public string Text { get; }

    /// <summary>The number; 1 for true.</summary>
    public double Value { get; }

    public ImmutableArray<Node> Parts { get; }

    /// <summary>The type of a read, where it is known.</summary>
    public ITypeSymbol? Type { get; }

    /// <summary>Nodes in it.</summary>
    public int Size { get; }

    public bool IsNumber => Kind == NodeKind.Number;

    /// <summary>Whether it is what the target's true reward pays.</summary>
    public bool IsTruth => Kind == NodeKind.Call && Text == Nodes.Truth;

    public string Key => key ??= MakeKey();

    public bool Same(Node other) => ReferenceEquals(this, other) || Key == other.Key;

    /// <summary>The node and all below it.</summary>
    public IEnumerable<Node> All()
    {
        var pending = new Stack<Node>();
        pending.Push(this);
        while (pending.Count > 0)
        {
            Node node = pending.Pop();
            yield return node;
            foreach (Node part in node.Parts) pending.Push(part);
        }
    }

    /// <summary>The reads in it.</summary>
    public IEnumerable<Node> Reads() => All().Where(node => node.Kind == NodeKind.Read);

    /// <summary>Whether it reads the given side of the transition: Before, Action or After.</summary>
    public bool ReadsSide(string side) =>
        Reads().Any(read => read.Text == side || read.Text.StartsWith(side + ".", System.StringComparison.Ordinal));

    public bool ReadsState => ReadsSide(Side.Before) || ReadsSide(Side.After);

    /// <summary>The path of a read without its side: Position.X.</summary>
    public string Member => Text.Contains('.') ? Text.Substring(Text.IndexOf('.') + 1) : string.Empty;

    /// <summary>The node with its parts replaced.</summary>
    public Node With(ImmutableArray<Node> parts) => Nodes.Rebuild(this, parts);

    public override string ToString() => Key;

    private string MakeKey()
    {
        string own = Kind switch
        {
            NodeKind.Number => Value.ToString("R", CultureInfo.InvariantCulture),
            NodeKind.Truth => Value > 0 ? "true" : "false",
            NodeKind.Constant or NodeKind.Read => Text,
            _ => Kind + Text + "(" + string.Join(",", Parts.Select(part => part.Key)) + ")",
        };
        return own.Length <= MaxKey ? own : own.Substring(0, MaxKey / 2) + "#" + Hash(own);
    }

    // FNV-1a in 64 bits: equal on every run, as string's own hash is not.
    private static ulong Hash(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (char letter in text) hash = (hash ^ letter) * 1099511628211;
        return hash;
    }
}
