using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Symbolic;

/// <summary>
/// A value as source computes it from a transition: one of the kinds in it and no other. Two nodes of the same key are
/// the same value. Whoever makes one folds what is constant, so none is changed by with.
/// </summary>
internal abstract record Node
{
    /// <summary>The name of the call that wraps what the target's true reward pays.</summary>
    public const string TrueReward = "truth";

    // A longer key is cut, and its rest stands in it as a hash.
    private const int MaxKey = 2000;

    private string? key;

    // Of two and more: a record that is given one node makes a copy of it.
    private Node(params Node[] parts)
        : this(parts.ToImmutableArray())
    {
    }

    private Node(ImmutableArray<Node> parts)
    {
        Parts = parts;
        Size = 1 + parts.Sum(part => part.Size);
    }

    /// <summary>The values that it is made of, in the order of the kind.</summary>
    public ImmutableArray<Node> Parts { get; }

    /// <summary>Nodes in it.</summary>
    public int Size { get; }

    /// <summary>Its type, where that is known and can matter.</summary>
    public virtual ITypeSymbol? Type => null;

    /// <summary>Whether it is what the target's true reward pays.</summary>
    public bool IsTruth => this is Call { Name: TrueReward };

    public string Key => key ??= Cut(KeyText());

    /// <summary>A name that sets it apart from others of its kind.</summary>
    private protected virtual string Label => string.Empty;

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
    public IEnumerable<Read> Reads() => All().OfType<Read>();

    /// <summary>Whether it reads the given side of the transition: Before, Action or After.</summary>
    public bool ReadsSide(string side) =>
        Reads().Any(read => read.Path == side || read.Path.StartsWith(side + ".", StringComparison.Ordinal));

    public bool ReadsState => ReadsSide(Side.Before) || ReadsSide(Side.After);

    /// <summary>Whether it is the very same object: values are compared by <see cref="Same"/>.</summary>
    public virtual bool Equals(Node? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    public sealed override string ToString() => Key;

    private protected virtual string KeyText() =>
        GetType().Name + Label + "(" + string.Join(",", Parts.Select(part => part.Key)) + ")";

    private static string Cut(string text) =>
        text.Length <= MaxKey ? text : text.Substring(0, MaxKey / 2) + "#" + Hash(text);

    // FNV-1a in 64 bits: equal on every run, as string's own hash is not.
    private static ulong Hash(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (char letter in text) hash = (hash ^ letter) * 1099511628211;
        return hash;
    }

    public sealed record Number(double Value) : Node
    {
        private protected override string KeyText() => Value.ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>true or false.</summary>
    public sealed record Truth(bool Holds) : Node
    {
        private protected override string KeyText() => Holds ? "true" : "false";
    }

    /// <summary>A constant that is no number: a member of an enum, a string, null.</summary>
    public sealed record Constant(string Name) : Node
    {
        private protected override string KeyText() => Name;
    }

    /// <summary>A member of the transition, such as After.Position.X.</summary>
    public sealed record Read(string Path, ITypeSymbol? Type) : Node
    {
        public override ITypeSymbol? Type { get; } = Type;

        /// <summary>The path without its side: Position.X.</summary>
        public string Member => Path.Contains('.') ? Path.Substring(Path.IndexOf('.') + 1) : string.Empty;

        private protected override string KeyText() => Path;
    }

    /// <summary>A call of a function that is not looked into, or any other operation on its parts.</summary>
    public sealed record Call(string Name, ImmutableArray<Node> Arguments) : Node(Arguments)
    {
        private protected override string Label => Name;
    }

    /// <summary>What could not be read; it may depend on its parts.</summary>
    public sealed record Unknown(string Name, ImmutableArray<Node> On) : Node(On)
    {
        private protected override string Label => Name;
    }

    public sealed record Add(Node Left, Node Right) : Node(Left, Right);

    public sealed record Multiply(Node Left, Node Right) : Node(Left, Right);

    public sealed record Divide(Node Above, Node Below) : Node(Above, Below);

    public sealed record Max(Node Left, Node Right) : Node(Left, Right);

    public sealed record Min(Node Left, Node Right) : Node(Left, Right);

    public sealed record Abs(Node Of) : Node(ImmutableArray.Create(Of));

    public sealed record Choice(Node Condition, Node Then, Node Otherwise) : Node(Condition, Then, Otherwise);

    public sealed record Equal(Node Left, Node Right) : Node(Left, Right);

    public sealed record Less(Node Left, Node Right) : Node(Left, Right);

    public sealed record And(Node Left, Node Right) : Node(Left, Right);

    public sealed record Or(Node Left, Node Right) : Node(Left, Right);

    public sealed record Not(Node Of) : Node(ImmutableArray.Create(Of));

    /// <summary>A value made of parts by name: a tuple, or a state made anew.</summary>
    public sealed record Made(string Names, ImmutableArray<Node> Values, ITypeSymbol? Type) : Node(Values)
    {
        public override ITypeSymbol? Type { get; } = Type;

        private protected override string Label => Names;

        /// <summary>The part of that name in any case; null where it has none.</summary>
        public Node? Named(string name) => At(Names, name) is >= 0 and var at ? Values[at] : null;
    }

    /// <summary>A copy of a value with other members.</summary>
    public sealed record Copied(Node Source, string Names, ImmutableArray<Node> Values, ITypeSymbol? Type)
        : Node(Values.Insert(0, Source))
    {
        public override ITypeSymbol? Type { get; } = Type;

        private protected override string Label => Names;

        /// <summary>The member of that name, in any case, that is not the source's; null for others.</summary>
        public Node? Named(string name) => At(Names, name) is >= 0 and var at ? Values[at] : null;
    }

    private static int At(string names, string name) =>
        Array.FindIndex(names.Split(','), part => string.Equals(part, name, StringComparison.OrdinalIgnoreCase));
}
