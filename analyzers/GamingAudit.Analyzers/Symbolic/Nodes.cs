using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Symbolic;

/// <summary>Makes nodes, folding what is constant.</summary>
internal static class Nodes
{
    /// <summary>The call that wraps what the target's true reward pays.</summary>
    public const string Truth = "truth";

    public static readonly Node Yes = new(NodeKind.Truth, "", 1, ImmutableArray<Node>.Empty);

    public static readonly Node No = new(NodeKind.Truth, "", 0, ImmutableArray<Node>.Empty);

    public static readonly Node Zero = Number(0);

    public static Node Number(double value) => new(NodeKind.Number, "", value, ImmutableArray<Node>.Empty);

    public static Node Bool(bool value) => value ? Yes : No;

    public static Node Constant(string name) => new(NodeKind.Constant, name, 0, ImmutableArray<Node>.Empty);

    public static Node Read(string path, ITypeSymbol? type) =>
        new(NodeKind.Read, path, 0, ImmutableArray<Node>.Empty, type);

    public static Node Call(string name, params Node[] parts) => Make(NodeKind.Call, parts.ToImmutableArray(), name);

    public static Node Unknown(string text, params Node[] parts) =>
        Make(NodeKind.Unknown, parts.ToImmutableArray(), text);

    public static Node Made(string names, ImmutableArray<Node> parts) => Make(NodeKind.Made, parts, names);

    public static Node Copied(string names, ImmutableArray<Node> parts) => Make(NodeKind.Copied, parts, names);

    public static Node Add(Node a, Node b) =>
        a.IsNumber && b.IsNumber ? Number(a.Value + b.Value)
        : a.IsNumber && a.Value == 0 ? b : b.IsNumber && b.Value == 0 ? a : Make(NodeKind.Add, a, b);

    public static Node Negate(Node a) => Multiply(Number(-1), a);

    public static Node Multiply(Node a, Node b) =>
        a.IsNumber && b.IsNumber ? Number(a.Value * b.Value)
        : a.IsNumber && a.Value == 1 ? b : b.IsNumber && b.Value == 1 ? a
        : (a.IsNumber && a.Value == 0) || (b.IsNumber && b.Value == 0) ? Zero : Make(NodeKind.Multiply, a, b);

    public static Node Divide(Node a, Node b) =>
        b.IsNumber && b.Value != 0 ? Multiply(a, Number(1 / b.Value)) : Make(NodeKind.Divide, a, b);

    public static Node Max(Node a, Node b) =>
        a.IsNumber && b.IsNumber ? Number(Math.Max(a.Value, b.Value)) : Make(NodeKind.Max, a, b);

    public static Node Min(Node a, Node b) =>
        a.IsNumber && b.IsNumber ? Number(Math.Min(a.Value, b.Value)) : Make(NodeKind.Min, a, b);

    public static Node Abs(Node a) => a.IsNumber ? Number(Math.Abs(a.Value)) : Make(NodeKind.Abs, a);

    public static Node Choice(Node condition, Node then, Node otherwise) =>
        condition.Kind == NodeKind.Truth ? condition.Value > 0 ? then : otherwise
        : condition.Kind == NodeKind.Not ? Choice(condition.Parts[0], otherwise, then)
        : then.Same(otherwise) ? then
        : then.Kind == NodeKind.Truth && otherwise.Kind == NodeKind.Truth ? Iff(condition, then)
        : Make(NodeKind.Choice, condition, then, otherwise);

    public static Node Equal(Node a, Node b)
    {
        if (a.Kind == NodeKind.Truth) return Iff(b, a);
        if (b.Kind == NodeKind.Truth) return Iff(a, b);
        if (IsConstant(a) && IsConstant(b)) return Bool(a.Same(b));
        if (a.Same(b) && a.Kind == NodeKind.Read) return Yes;
        return string.CompareOrdinal(a.Key, b.Key) <= 0 || IsConstant(b)
            ? Make(NodeKind.Equal, IsConstant(a) ? b : a, IsConstant(a) ? a : b)
            : Make(NodeKind.Equal, b, a);
    }

    public static Node Less(Node a, Node b) =>
        a.IsNumber && b.IsNumber ? Bool(a.Value < b.Value) : Make(NodeKind.Less, a, b);

    public static Node And(Node a, Node b) =>
        a.Kind == NodeKind.Truth ? a.Value > 0 ? b : No
        : b.Kind == NodeKind.Truth ? b.Value > 0 ? a : No : Make(NodeKind.And, a, b);

    public static Node Or(Node a, Node b) =>
        a.Kind == NodeKind.Truth ? a.Value > 0 ? Yes : b
        : b.Kind == NodeKind.Truth ? b.Value > 0 ? Yes : a : Make(NodeKind.Or, a, b);

    public static Node Not(Node a) =>
        a.Kind == NodeKind.Truth ? Bool(a.Value == 0)
        : a.Kind == NodeKind.Not ? a.Parts[0] : Make(NodeKind.Not, a);

    public static bool IsConstant(Node node) =>
        node.Kind is NodeKind.Number or NodeKind.Constant or NodeKind.Truth;

    /// <summary>The node of the same kind over other parts.</summary>
    public static Node Rebuild(Node node, ImmutableArray<Node> parts) => node.Kind switch
    {
        NodeKind.Add => Add(parts[0], parts[1]),
        NodeKind.Multiply => Multiply(parts[0], parts[1]),
        NodeKind.Divide => Divide(parts[0], parts[1]),
        NodeKind.Max => Max(parts[0], parts[1]),
        NodeKind.Min => Min(parts[0], parts[1]),
        NodeKind.Abs => Abs(parts[0]),
        NodeKind.Choice => Choice(parts[0], parts[1], parts[2]),
        NodeKind.Equal => Equal(parts[0], parts[1]),
        NodeKind.Less => Less(parts[0], parts[1]),
        NodeKind.And => And(parts[0], parts[1]),
        NodeKind.Or => Or(parts[0], parts[1]),
        NodeKind.Not => Not(parts[0]),
        _ => new Node(node.Kind, node.Text, node.Value, parts, node.Type),
    };

    /// <summary>The node with each read replaced.</summary>
    public static Node Replace(Node node, Func<Node, Node> read)
    {
        if (node.Kind == NodeKind.Read) return read(node);
        if (node.Parts.IsEmpty) return node;
        return Rebuild(node, node.Parts.Select(part => Replace(part, read)).ToImmutableArray());
    }

    /// <summary>The same value of the step back: what was before comes after.</summary>
    public static Node Reversed(Node node) => Replace(node, read => Read(ReversedPath(read.Text), read.Type));

    private static string ReversedPath(string path) =>
        path.StartsWith(Side.Before, StringComparison.Ordinal) ? Side.After + path.Substring(Side.Before.Length)
        : path.StartsWith(Side.After, StringComparison.Ordinal) ? Side.Before + path.Substring(Side.After.Length)
        : path;

    private static Node Iff(Node condition, Node truth) => truth.Value > 0 ? condition : Not(condition);

    private static Node Make(NodeKind kind, params Node[] parts) => Make(kind, parts.ToImmutableArray());

    private static Node Make(NodeKind kind, ImmutableArray<Node> parts, string text = "") =>
        new(kind, text, 0, parts);
}
