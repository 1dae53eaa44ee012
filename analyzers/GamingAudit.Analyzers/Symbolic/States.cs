using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace GamingAudit.Analyzers.Symbolic;

/// <summary>What a step makes of the members of a state.</summary>
internal static class States
{
    /// <summary>The member of a state made by a step; null where it cannot be told.</summary>
    public static Node? Member(Node? state, string name)
    {
        switch (state?.Kind)
        {
            case NodeKind.Choice:
                return Member(state.Parts[1], name) is { } then && Member(state.Parts[2], name) is { } other
                    ? Nodes.Choice(state.Parts[0], then, other)
                    : null;
            case NodeKind.Made or NodeKind.Copied:
                int from = state.Kind == NodeKind.Copied ? 1 : 0;
                int at = Array.FindIndex(
                    state.Text.Split(','), part => string.Equals(part, name, StringComparison.OrdinalIgnoreCase));
                return at >= 0 && at + from < state.Parts.Length ? state.Parts[at + from]
                    : from == 1 ? Member(state.Parts[0], name) : null;
            case NodeKind.Read:
                return Nodes.Read(state.Text + "." + name, null);
            default:
                return null;
        }
    }

    /// <summary>A condition on the state after the step, said of the state before it and the action.</summary>
    /// <returns>The condition; null where some member of the next state is not known.</returns>
    public static Node? BeforeStep(Node condition, Node? next)
    {
        if (next is null) return null;
        bool known = true;
        Node said = Nodes.Replace(condition, read =>
        {
            if (read.Text == Side.After) return next;
            if (!read.Text.StartsWith(Side.After + ".", StringComparison.Ordinal)) return read;
            Node? at = next;
            foreach (string name in read.Member.Split('.')) at = Member(at, name);
            known &= at is not null;
            return at ?? read;
        });
        return known ? said : null;
    }

    /// <summary>The value where the step leaves the state as it was.</summary>
    public static Node AtRest(Node node) => Nodes.Replace(
        node, read => read.Text.StartsWith(Side.After, StringComparison.Ordinal)
            ? Nodes.Read(Side.Before + read.Text.Substring(Side.After.Length), read.Type)
            : read);

    /// <summary>Whether steps move the member one way only, or round and round.</summary>
    public static bool IsOneWay(Node? next, string member) =>
        ChangeOf(next, member) is Change.Up or Change.Down or Change.Round;

    /// <summary>Whether the dynamics are seen to move the member away and back again.</summary>
    public static bool MovesBothWays(Node? next, string member)
    {
        HashSet<Change> changes = Changes(next, member);
        return (changes.Contains(Change.Up) && changes.Contains(Change.Down)) || changes.Contains(Change.Either)
            || (changes.Contains(Change.Set) && changes.Count > 1);
    }

    private static Change ChangeOf(Node? next, string member)
    {
        HashSet<Change> changes = Changes(next, member);
        return changes.Count == 1 ? changes.First() : Change.Other;
    }

    private static HashSet<Change> Changes(Node? next, string member)
    {
        var changes = new HashSet<Change>();
        string name = member.Split('.')[0];
        if (Member(next, name) is not { } value) return changes;
        Node before = Nodes.Read(Side.Before + "." + name, null);
        foreach ((ImmutableList<(Node Condition, bool Holds)> conditions, Node leaf) in Leaves(value))
        {
            Change change = ChangeOf(leaf, before);
            if (Given(Nodes.Less(before, leaf))) change = Change.Up;
            if (Given(Nodes.Less(leaf, before))) change = Change.Down;
            if (change != Change.None) changes.Add(change);

            bool Given(Node condition) => conditions.Any(made => made.Holds && made.Condition.Same(condition));
        }

        return changes;
    }

    /// <summary>
    /// Whether a member that only moves one way decides what a step does: a supply that runs out, a flag that is set
    /// once, a list of what was visited.
    /// </summary>
    public static bool HasSupply(Node? next)
    {
        if (next is null) return false;
        IEnumerable<string> tested = next.All()
            .Where(node => node.Kind == NodeKind.Choice).SelectMany(choice => choice.Parts[0].Reads())
            .Where(read => read.Text.StartsWith(Side.Before + ".", StringComparison.Ordinal))
            .Select(read => read.Member.Split('.')[0]).Distinct();
        return tested.Any(member => ChangeOf(next, member) is Change.Up or Change.Down);
    }

    /// <summary>What a value may be, each with the conditions that lead to it.</summary>
    public static IEnumerable<(ImmutableList<(Node Condition, bool Holds)> Conditions, Node Value)> Leaves(Node node)
    {
        var pending = new Stack<(ImmutableList<(Node, bool)>, Node)>();
        pending.Push((ImmutableList<(Node, bool)>.Empty, node));
        while (pending.Count > 0)
        {
            (ImmutableList<(Node, bool)> conditions, Node value) = pending.Pop();
            if (value.Kind != NodeKind.Choice)
            {
                yield return (conditions, value);
                continue;
            }

            pending.Push((conditions.Add((value.Parts[0], false)), value.Parts[2]));
            pending.Push((conditions.Add((value.Parts[0], true)), value.Parts[1]));
        }
    }

    private enum Change
    {
        None,
        Up,
        Down,
        Round,

        /// <summary>To a number.</summary>
        Set,

        /// <summary>A condition that may hold or not.</summary>
        Either,
        Other,
    }

    private static Change ChangeOf(Node leaf, Node before)
    {
        if (leaf.Same(before)) return Change.None;
        switch (leaf.Kind)
        {
            case NodeKind.Truth:
                return leaf.Value > 0 ? Change.Up : Change.Down;
            case NodeKind.Number:
                return Change.Set;
            case NodeKind.Not or NodeKind.Equal or NodeKind.Less:
                return Change.Either;
            case NodeKind.Add:
                LinearForm sum = LinearForm.Of(leaf);
                bool isStep = sum.Terms.Count() == 1 && sum.FactorOf(before) == 1;
                return !isStep ? Change.Other : sum.Constant > 0 ? Change.Up : Change.Down;
            case NodeKind.Max or NodeKind.Min:
                Node[] moved = leaf.Parts.Where(part => !Nodes.IsConstant(part)).ToArray();
                if (moved.Any(part => part.Same(before))) return leaf.Kind == NodeKind.Max && moved.Length == 2
                    ? Change.Up
                    : moved.Length == 2 ? Change.Down : Change.None;
                return moved.Length == 1 ? ChangeOf(moved[0], before) : Change.Other;
            case NodeKind.Or or NodeKind.Call when leaf.Kind == NodeKind.Or || leaf.Text == "|":
                return leaf.Parts.Any(part => part.Same(before)) ? Change.Up
                    : leaf.Kind == NodeKind.Or ? Change.Either : Change.Other;
            case NodeKind.And:
                return leaf.Parts.Any(part => part.Same(before)) ? Change.Down : Change.Either;
            case NodeKind.Call when leaf.Text == "&":
                return leaf.Parts.Any(part => part.Same(before)) ? Change.Down : Change.Other;
            case NodeKind.Call when leaf.Text == "%" && ChangeOf(leaf.Parts[0], before) is Change.Up or Change.Down:
                return Change.Round;
            default:
                return Change.Other;
        }
    }
}
