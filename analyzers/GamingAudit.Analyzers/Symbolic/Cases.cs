using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace GamingAudit.Analyzers.Symbolic;

/// <summary>Takes a value apart by its conditions.</summary>
internal static class Cases
{
    // A reward with more is no table that anybody reads; its tail is left out and said to be.
    private const int MaxCases = 160;

    /// <summary>The value under each combination of its conditions that the assumptions leave possible.</summary>
    /// <returns>The cases; empty where there are too many.</returns>
    public static ImmutableArray<(Assumptions Given, Node Value)> Of(Node value, Assumptions given)
    {
        var cases = ImmutableArray.CreateBuilder<(Assumptions, Node)>();
        var pending = new Stack<(Assumptions, Node)>();
        pending.Push((given, value));
        while (pending.Count > 0)
        {
            (Assumptions assumed, Node node) = pending.Pop();
            if (assumed.Contradict()) continue;
            Node? open = null;
            Node settled = Settle(node, assumed, ref open);
            if (open is null)
            {
                cases.Add((assumed, settled));
                continue;
            }

            if (cases.Count + pending.Count > MaxCases) return ImmutableArray<(Assumptions, Node)>.Empty;
            pending.Push((assumed.Assume(open, false), settled));
            pending.Push((assumed.Assume(open, true), settled));
        }

        return cases.ToImmutable();
    }

    /// <summary>The value with all choices made that the assumptions decide.</summary>
    public static Node Settle(Node node, Assumptions given)
    {
        Node? open = null;
        return Settle(node, given, ref open);
    }

    private static Node Settle(Node node, Assumptions given, ref Node? open)
    {
        if (node is Node.Choice choice)
        {
            if (given.Decide(choice.Condition) is { } taken)
                return Settle(taken ? choice.Then : choice.Otherwise, given, ref open);
            open ??= First(choice.Condition, given);
            return node;
        }

        if (node.Parts.IsEmpty) return given.Settled(node);
        var parts = ImmutableArray.CreateBuilder<Node>(node.Parts.Length);
        foreach (Node part in node.Parts) parts.Add(Settle(part, given, ref open));
        return parts.SequenceEqual(node.Parts) ? node : node.With(parts.ToImmutable());
    }

    // The first open part of a condition, so that "a and b" is taken apart into what it tests.
    private static Node First(Node condition, Assumptions given)
    {
        while (true)
        {
            switch (condition)
            {
                case Node.Not(var opposite):
                    condition = opposite;
                    break;
                case Node.And or Node.Or or Node.Choice:
                    condition = condition.Parts.First(part => given.Decide(part) is null);
                    break;
                default:
                    return condition;
            }
        }
    }
}
