using System.Collections.Immutable;
using System.Linq;

namespace GamingAudit.Analyzers.Symbolic;

/// <summary>Conditions that are taken to hold, or not to.</summary>
internal sealed class Assumptions
{
    public static readonly Assumptions None = new(
        ImmutableDictionary<string, bool>.Empty, ImmutableDictionary<string, Node>.Empty,
        ImmutableArray<(Node, bool)>.Empty);

    private readonly ImmutableDictionary<string, bool> known;
    private readonly ImmutableDictionary<string, Node> values;

    private Assumptions(
        ImmutableDictionary<string, bool> known, ImmutableDictionary<string, Node> values,
        ImmutableArray<(Node, bool)> made) => (this.known, this.values, Made) = (known, values, made);

    /// <summary>The conditions as they were assumed, each with what it is taken to be.</summary>
    public ImmutableArray<(Node Condition, bool Holds)> Made { get; }

    /// <summary>What the condition is under the assumptions; null where they do not decide it.</summary>
    public bool? Decide(Node condition)
    {
        switch (condition.Kind)
        {
            case NodeKind.Truth:
                return condition.Value > 0;
            case NodeKind.Not:
                return !Decide(condition.Parts[0]);
        }

        if (this.known.TryGetValue(condition.Key, out bool known)) return known;
        switch (condition.Kind)
        {
            case NodeKind.And or NodeKind.Or:
                return Compound(condition);
            case NodeKind.Choice:
                return Decide(condition.Parts[0]) is { } taken ? Decide(condition.Parts[taken ? 1 : 2]) : null;
            case NodeKind.Equal:
                return Nodes.IsConstant(condition.Parts[1])
                    && this.values.TryGetValue(condition.Parts[0].Key, out Node? value)
                    ? value.Same(condition.Parts[1])
                    : null;
            case NodeKind.Less:
                Node settled = condition.With(condition.Parts.Select(Settled).ToImmutableArray());
                return settled.Kind == NodeKind.Truth ? settled.Value > 0 : null;
            default:
                return null;
        }
    }

    /// <summary>Whether the assumptions cannot all hold: "a or b" with neither of them.</summary>
    public bool Contradict() => Made.Any(made => Compound(made.Condition) is { } value && value != made.Holds);

    public Assumptions Assume(Node condition, bool holds) =>
        With(condition, holds, Made.Add((condition, holds))).Concluded();

    // "a or b" and not a: then b.
    private Assumptions Concluded()
    {
        foreach ((Node condition, bool holds) in Made)
        {
            bool decisive = condition.Kind == NodeKind.Or;
            if (condition.Kind is not (NodeKind.And or NodeKind.Or) || holds != decisive) continue;
            bool? left = Decide(condition.Parts[0]), right = Decide(condition.Parts[1]);
            if (left == !decisive && right is null) return With(condition.Parts[1], decisive, Made).Concluded();
            if (right == !decisive && left is null) return With(condition.Parts[0], decisive, Made).Concluded();
        }

        return this;
    }

    /// <summary>What the value is worth where an equality fixed it.</summary>
    public Node Settled(Node node) => this.values.TryGetValue(node.Key, out Node? value) ? value : node;

    // What a condition made of others is by these.
    private bool? Compound(Node condition)
    {
        switch (condition.Kind)
        {
            case NodeKind.Not:
                return !Compound(condition.Parts[0]);
            case NodeKind.And or NodeKind.Or:
                bool? left = Decide(condition.Parts[0]), right = Decide(condition.Parts[1]);
                bool decisive = condition.Kind == NodeKind.Or;
                return left == decisive || right == decisive ? decisive
                    : left == !decisive && right == !decisive ? !decisive : null;
            default:
                return null;
        }
    }

    private Assumptions With(Node condition, bool holds, ImmutableArray<(Node, bool)> made)
    {
        ImmutableDictionary<string, bool> known = this.known.SetItem(condition.Key, holds);
        var one = new Assumptions(known, this.values, made);
        switch (condition.Kind)
        {
            case NodeKind.Not:
                return With(condition.Parts[0], !holds, made);
            case NodeKind.And when holds:
            case NodeKind.Or when !holds:
                return one.With(condition.Parts[0], holds, made).With(condition.Parts[1], holds, made);
            case NodeKind.Equal when holds && Nodes.IsConstant(condition.Parts[1]):
                return new Assumptions(known, this.values.SetItem(condition.Parts[0].Key, condition.Parts[1]), made);
            default:
                return one;
        }
    }
}
