using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace GamingAudit.Analyzers.Symbolic;

/// <summary>What a step makes of the members of a state.</summary>
internal static class States
{
    /// <summary>The member of a state made by a step; null where it cannot be told.</summary>
    public static Node? Member(Node? state, string name) => state switch
    {
        Node.Choice choice => Member(choice.Then, name) is { } then && Member(choice.Otherwise, name) is { } other
            ? Nodes.Choice(choice.Condition, then, other)
            : null,
        Node.Made made => made.Named(name),
        Node.Copied copied => copied.Named(name) ?? Member(copied.Source, name),
        Node.Read read => Nodes.Read(read.Path + "." + name, null),
        _ => null,
    };

    /// <summary>A condition on the state after the step, said of the state before it and the action.</summary>
    /// <returns>The condition; null where some member of the next state is not known.</returns>
    public static Node? BeforeStep(Node condition, Node? next)
    {
        if (next is null) return null;
        bool known = true;
        Node said = Nodes.Replace(condition, read =>
        {
            if (read.Path == Side.After) return next;
            if (!read.Path.StartsWith(Side.After + ".", StringComparison.Ordinal)) return read;
            Node? at = next;
            foreach (string name in read.Member.Split('.')) at = Member(at, name);
            known &= at is not null;
            return at ?? read;
        });
        return known ? said : null;
    }

    /// <summary>The value where the step leaves the state as it was.</summary>
    public static Node AtRest(Node node) => Nodes.Replace(
        node, read => read.Path.StartsWith(Side.After, StringComparison.Ordinal)
            ? Nodes.Read(Side.Before + read.Path.Substring(Side.After.Length), read.Type)
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
            .OfType<Node.Choice>().SelectMany(choice => choice.Condition.Reads())
            .Where(read => read.Path.StartsWith(Side.Before + ".", StringComparison.Ordinal))
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
            if (value is not Node.Choice choice)
            {
                yield return (conditions, value);
                continue;
            }

            pending.Push((conditions.Add((choice.Condition, false)), choice.Otherwise));
            pending.Push((conditions.Add((choice.Condition, true)), choice.Then));
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
        switch (leaf)
        {
            case Node.Truth truth:
                return truth.Holds ? Change.Up : Change.Down;
            case Node.Number:
                return Change.Set;
            case Node.Not or Node.Equal or Node.Less:
                return Change.Either;
            case Node.Add:
                LinearForm sum = LinearForm.Of(leaf);
                bool isStep = sum.Terms.Count() == 1 && sum.FactorOf(before) == 1;
                return !isStep ? Change.Other : sum.Constant > 0 ? Change.Up : Change.Down;
            case Node.Max or Node.Min:
                Node[] moved = leaf.Parts.Where(part => !Nodes.IsConstant(part)).ToArray();
                if (moved.Any(part => part.Same(before)))
                    return moved.Length != 2 ? Change.None : leaf is Node.Max ? Change.Up : Change.Down;
                return moved.Length == 1 ? ChangeOf(moved[0], before) : Change.Other;
            case Node.Or:
                return Has(before) ? Change.Up : Change.Either;
            case Node.And:
                return Has(before) ? Change.Down : Change.Either;
            case Node.Call { Name: "|" }:
                return Has(before) ? Change.Up : Change.Other;
            case Node.Call { Name: "&" }:
                return Has(before) ? Change.Down : Change.Other;
            case Node.Call { Name: "%" } rest when ChangeOf(rest.Arguments[0], before) is Change.Up or Change.Down:
                return Change.Round;
            default:
                return Change.Other;
        }

        bool Has(Node part) => leaf.Parts.Any(own => own.Same(part));
    }
}
