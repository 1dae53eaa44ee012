using System.Collections.Immutable;
using System.Linq;

namespace GamingAudit.Analyzers.Symbolic;

/// <summary>Conditions that are taken to hold, or not to.</summary>
internal sealed class Assumptions
{
    public static readonly Assumptions None = new(
        ImmutableDictionary<string, bool>.Empty, ImmutableDictionary<string, Node>.Empty,
        ImmutableDictionary<string, Span>.Empty, ImmutableArray<(Node, bool)>.Empty);

    private readonly ImmutableDictionary<string, bool> known;
    private readonly ImmutableDictionary<string, Node> values;
    private readonly ImmutableDictionary<string, Span> spans;

    private Assumptions(
        ImmutableDictionary<string, bool> known, ImmutableDictionary<string, Node> values,
        ImmutableDictionary<string, Span> spans, ImmutableArray<(Node, bool)> made) =>
        (this.known, this.values, this.spans, Made) = (known, values, spans, made);

    /// <summary>The conditions as they were assumed, each with what it is taken to be.</summary>
    public ImmutableArray<(Node Condition, bool Holds)> Made { get; }

    /// <summary>What the condition is under the assumptions; null where they do not decide it.</summary>
    public bool? Decide(Node condition)
    {
        switch (condition)
        {
            case Node.Truth truth:
                return truth.Holds;
            case Node.Not(var opposite):
                return !Decide(opposite);
        }

        if (this.known.TryGetValue(condition.Key, out bool known)) return known;
        switch (condition)
        {
            case Node.And or Node.Or:
                return Compound(condition);
            case Node.Choice choice:
                return Decide(choice.Condition) is { } taken ? Decide(taken ? choice.Then : choice.Otherwise) : null;
            case Node.Equal(var left, var right):
                if (Nodes.IsConstant(right) && this.values.TryGetValue(left.Key, out Node? value))
                    return value.Same(right);
                return right is Node.Number number && !SpanOf(left).Holds(number.Value) ? false : null;
            case Node.Less(var left, var right):
                if (Nodes.Less(Settled(left), Settled(right)) is Node.Truth settled) return settled.Holds;
                return right is Node.Number high ? SpanOf(left).IsLess(high.Value)
                    : left is Node.Number low ? SpanOf(right).IsGreater(low.Value) : null;
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
            bool decisive = condition is Node.Or;
            if (condition is not (Node.And or Node.Or) || holds != decisive) continue;
            bool? left = Decide(condition.Parts[0]), right = Decide(condition.Parts[1]);
            if (left == !decisive && right is null) return With(condition.Parts[1], decisive, Made).Concluded();
            if (right == !decisive && left is null) return With(condition.Parts[0], decisive, Made).Concluded();
        }

        return this;
    }

    /// <summary>What the value is worth where an equality fixed it.</summary>
    public Node Settled(Node node) => this.values.TryGetValue(node.Key, out Node? value) ? value : node;

    private Span SpanOf(Node node) => this.spans.TryGetValue(node.Key, out Span span) ? span : Span.All;

    private Assumptions Within(Node node, Span span) =>
        new(this.known, this.values, this.spans.SetItem(node.Key, span), Made);

    // What a condition made of others is by these.
    private bool? Compound(Node condition)
    {
        switch (condition)
        {
            case Node.Not(var opposite):
                return !Compound(opposite);
            case Node.And or Node.Or:
                bool? left = Decide(condition.Parts[0]), right = Decide(condition.Parts[1]);
                bool decisive = condition is Node.Or;
                return left == decisive || right == decisive ? decisive
                    : left == !decisive && right == !decisive ? !decisive : null;
            default:
                return null;
        }
    }

    private Assumptions With(Node condition, bool holds, ImmutableArray<(Node, bool)> made)
    {
        ImmutableDictionary<string, bool> known = this.known.SetItem(condition.Key, holds);
        var one = new Assumptions(known, this.values, this.spans, made);
        switch (condition)
        {
            case Node.Not(var opposite):
                return With(opposite, !holds, made);
            case Node.And when holds:
            case Node.Or when !holds:
                return one.With(condition.Parts[0], holds, made).With(condition.Parts[1], holds, made);
            case Node.Equal(var left, var right) when holds && Nodes.IsConstant(right):
                return new Assumptions(known, this.values.SetItem(left.Key, right), this.spans, made);
            case Node.Less(var less, Node.Number high):
                return one.Within(less, SpanOf(less).Less(high.Value, holds));
            case Node.Less(Node.Number low, var greater):
                return one.Within(greater, SpanOf(greater).Greater(low.Value, holds));
            default:
                return one;
        }
    }
}
