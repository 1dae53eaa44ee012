using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Symbolic;

/// <summary>Makes nodes, folding what is constant.</summary>
internal static class Nodes
{
    public static readonly Node Yes = new Node.Truth(true);

    public static readonly Node No = new Node.Truth(false);

    public static readonly Node Zero = Number(0);

    public static Node Number(double value) => new Node.Number(value);

    public static Node Bool(bool value) => value ? Yes : No;

    public static Node Constant(string name) => new Node.Constant(name);

    public static Node Read(string path, ITypeSymbol? type) => new Node.Read(path, type);

    public static Node Call(string name, params Node[] parts) => new Node.Call(name, parts.ToImmutableArray());

    public static Node Unknown(string name, params Node[] parts) => new Node.Unknown(name, parts.ToImmutableArray());

    public static Node Made(string names, ImmutableArray<Node> values, ITypeSymbol? type = null) =>
        new Node.Made(names, values, type);

    public static Node Copied(Node source, string names, ImmutableArray<Node> values, ITypeSymbol? type = null) =>
        new Node.Copied(source, names, values, type);

    public static Node Add(Node a, Node b) => (a, b) switch
    {
        (Node.Number x, Node.Number y) => Number(x.Value + y.Value),
        (Node.Number(0), _) => b,
        (_, Node.Number(0)) => a,
        _ => new Node.Add(a, b),
    };

    public static Node Negate(Node a) => Multiply(Number(-1), a);

    public static Node Multiply(Node a, Node b) => (a, b) switch
    {
        (Node.Number x, Node.Number y) => Number(x.Value * y.Value),
        (Node.Number(1), _) => b,
        (_, Node.Number(1)) => a,
        (Node.Number(0), _) or (_, Node.Number(0)) => Zero,
        _ => new Node.Multiply(a, b),
    };

    public static Node Divide(Node a, Node b) =>
        b is Node.Number { Value: not 0 } number ? Multiply(a, Number(1 / number.Value)) : new Node.Divide(a, b);

    public static Node Max(Node a, Node b) =>
        (a, b) is (Node.Number x, Node.Number y) ? Number(Math.Max(x.Value, y.Value)) : new Node.Max(a, b);

    public static Node Min(Node a, Node b) =>
        (a, b) is (Node.Number x, Node.Number y) ? Number(Math.Min(x.Value, y.Value)) : new Node.Min(a, b);

    public static Node Abs(Node a) => a is Node.Number number ? Number(Math.Abs(number.Value)) : new Node.Abs(a);

    public static Node Choice(Node condition, Node then, Node otherwise) => condition switch
    {
        Node.Truth(var holds) => holds ? then : otherwise,
        Node.Not(var opposite) => Choice(opposite, otherwise, then),
        _ when then.Same(otherwise) => then,
        _ when (then, otherwise) is (Node.Truth truth, Node.Truth) => Iff(condition, truth),
        _ => new Node.Choice(condition, then, otherwise),
    };

    public static Node Equal(Node a, Node b)
    {
        if (a is Node.Truth left) return Iff(b, left);
        if (b is Node.Truth right) return Iff(a, right);
        if (IsConstant(a) && IsConstant(b)) return Bool(a.Same(b));
        if (a is Node.Read && a.Same(b)) return Yes;
        if (IsConstant(a)) return new Node.Equal(b, a);
        return string.CompareOrdinal(a.Key, b.Key) <= 0 || IsConstant(b) ? new Node.Equal(a, b) : new Node.Equal(b, a);
    }

    public static Node Less(Node a, Node b) =>
        (a, b) is (Node.Number x, Node.Number y) ? Bool(x.Value < y.Value) : new Node.Less(a, b);

    public static Node And(Node a, Node b) => (a, b) switch
    {
        (Node.Truth(var holds), _) => holds ? b : No,
        (_, Node.Truth(var holds)) => holds ? a : No,
        _ => new Node.And(a, b),
    };

    public static Node Or(Node a, Node b) => (a, b) switch
    {
        (Node.Truth(var holds), _) => holds ? Yes : b,
        (_, Node.Truth(var holds)) => holds ? Yes : a,
        _ => new Node.Or(a, b),
    };

    public static Node Not(Node a) => a switch
    {
        Node.Truth(var holds) => Bool(!holds),
        Node.Not(var opposite) => opposite,
        _ => new Node.Not(a),
    };

    public static bool IsConstant(Node node) => node is Node.Number or Node.Constant or Node.Truth;

    /// <summary>The node of the same kind over other parts.</summary>
    public static Node With(this Node node, ImmutableArray<Node> parts) => node switch
    {
        Node.Add => Add(parts[0], parts[1]),
        Node.Multiply => Multiply(parts[0], parts[1]),
        Node.Divide => Divide(parts[0], parts[1]),
        Node.Max => Max(parts[0], parts[1]),
        Node.Min => Min(parts[0], parts[1]),
        Node.Abs => Abs(parts[0]),
        Node.Choice => Choice(parts[0], parts[1], parts[2]),
        Node.Equal => Equal(parts[0], parts[1]),
        Node.Less => Less(parts[0], parts[1]),
        Node.And => And(parts[0], parts[1]),
        Node.Or => Or(parts[0], parts[1]),
        Node.Not => Not(parts[0]),
        Node.Call call => new Node.Call(call.Name, parts),
        Node.Unknown unknown => new Node.Unknown(unknown.Name, parts),
        Node.Made made => new Node.Made(made.Names, parts, made.Type),
        Node.Copied copied => new Node.Copied(parts[0], copied.Names, parts.RemoveAt(0), copied.Type),
        _ => node,
    };

    /// <summary>The node with each read replaced.</summary>
    public static Node Replace(Node node, Func<Node.Read, Node> read) => node switch
    {
        Node.Read member => read(member),
        { Parts.IsEmpty: true } => node,
        _ => node.With(node.Parts.Select(part => Replace(part, read)).ToImmutableArray()),
    };

    /// <summary>The same value of the step back: what was before comes after.</summary>
    public static Node Reversed(Node node) => Replace(node, read => Read(ReversedPath(read.Path), read.Type));

    private static string ReversedPath(string path) =>
        path.StartsWith(Side.Before, StringComparison.Ordinal) ? Side.After + path.Substring(Side.Before.Length)
        : path.StartsWith(Side.After, StringComparison.Ordinal) ? Side.Before + path.Substring(Side.After.Length)
        : path;

    private static Node Iff(Node condition, Node.Truth truth) => truth.Holds ? condition : Not(condition);
}
