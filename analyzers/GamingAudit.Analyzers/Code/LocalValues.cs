using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Code;

/// <summary>Every value that a body assigns to each of its locals, in whatever order its paths do.</summary>
internal sealed class LocalValues
{
    private static readonly List<IOperation> None = [];

    private readonly Dictionary<ISymbol, List<IOperation>> changes = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<IOperation>> values = new(SymbolEqualityComparer.Default);

    // Own members: what the body sets each to, and those that it changes in another way.
    private readonly Dictionary<ISymbol, List<ISimpleAssignmentOperation>> sets = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> reset = new(SymbolEqualityComparer.Default);

    // Assigned in a way that no single value describes: compound, out, ref, deconstructed, a loop variable.
    private readonly HashSet<ISymbol> changed = new(SymbolEqualityComparer.Default);

    // x = x + 1: followed to its values, it would never come to an end.
    private readonly Lazy<HashSet<ISymbol>> circular;

    public LocalValues(IOperation body)
    {
        circular = new Lazy<HashSet<ISymbol>>(Circular);
        foreach (IOperation operation in body.DescendantsAndSelf()) Note(operation);
    }

    private LocalValues(LocalValues own, IEnumerable<LocalValues> callers)
    {
        circular = new Lazy<HashSet<ISymbol>>(Circular);
        foreach (LocalValues other in callers.Prepend(own))
        {
            foreach (KeyValuePair<ISymbol, List<IOperation>> made in other.changes) changes[made.Key] = made.Value;
            foreach (KeyValuePair<ISymbol, List<IOperation>> made in other.values) values[made.Key] = made.Value;
            changed.UnionWith(other.changed);
            foreach (KeyValuePair<ISymbol, List<ISimpleAssignmentOperation>> set in other.sets)
                sets[set.Key] = sets.TryGetValue(set.Key, out List<ISimpleAssignmentOperation>? known)
                    ? [.. known, .. set.Value]
                    : set.Value;
            reset.UnionWith(other.reset);
        }
    }

    /// <summary>
    /// The values with those of the callers, whose arguments are the values of the parameters that the body leaves as
    /// they are.
    /// </summary>
    /// <param name="callers">The values of their locals.</param>
    /// <param name="arguments">What they pass.</param>
    public LocalValues With(
        IEnumerable<LocalValues> callers, IEnumerable<(IParameterSymbol Parameter, IOperation Value)> arguments)
    {
        var all = new LocalValues(this, callers);
        foreach ((IParameterSymbol parameter, IOperation value) in arguments)
        {
            if (!changed.Contains(parameter)) Add(all.values, parameter, value);
        }

        return all;
    }

    /// <summary>What is passed for the parameter where all callers are known; empty otherwise.</summary>
    public IReadOnlyList<IOperation> Of(IParameterSymbol parameter) =>
        values.TryGetValue(parameter, out List<IOperation>? passed) ? passed : None;

    /// <summary>The values; for a compound assignment what it adds is among them.</summary>
    public IReadOnlyList<IOperation> Of(ILocalSymbol local) =>
        values.TryGetValue(local, out List<IOperation>? assigned) ? assigned : None;

    /// <summary>The one value that the local ever has; null where it has several, or one that is not known.</summary>
    public IOperation? Only(ILocalSymbol local) => AreExact(local) && Of(local) is { Count: 1 } one ? one[0] : null;

    /// <summary>What an operation stands for, without conversions: a local for its only value, any other for itself.
    /// </summary>
    public IOperation StandsFor(IOperation operation)
    {
        IOperation bare = operation.Unconverted();
        return bare is ILocalReferenceOperation { Local: var local } && Only(local) is { } made
            ? made.Unconverted()
            : bare;
    }

    /// <summary>The one local of that name; null where the body has none or several.</summary>
    public ILocalSymbol? Named(string name) =>
        values.Keys.OfType<ILocalSymbol>().Where(local => local.Name == name).Take(2).ToList() is { Count: 1 } found
            ? found[0]
            : null;

    /// <summary>All that changes the local, in the order of the source.</summary>
    public IReadOnlyList<IOperation> Changes(ILocalSymbol local) =>
        changes.TryGetValue(local, out List<IOperation>? made) ? made : None;

    /// <summary>Whether one of <see cref="Of"/> is the local's value at any place.</summary>
    public bool AreExact(ILocalSymbol local) =>
        !changed.Contains(local) && values.ContainsKey(local) && !circular.Value.Contains(local);

    /// <summary>
    /// What an own member surely holds where it is read, since the body has just set it so; null where it may hold
    /// anything.
    /// </summary>
    public IOperation? At(IMemberReferenceOperation read) =>
        read.Instance is IInstanceReferenceOperation && !reset.Contains(read.Member)
        && sets.TryGetValue(read.Member, out List<ISimpleAssignmentOperation>? made) && made.Count == 1
        && made[0] is { Value.ConstantValue.HasValue: false, Syntax: var set }
        && set.SyntaxTree == read.Syntax.SyntaxTree && set.Span.End <= read.Syntax.SpanStart
        && set.Parent?.Parent is BlockSyntax block && block.Span.Contains(read.Syntax.Span)
            ? made[0].Value
            : null;

    /// <summary>
    /// What a local surely holds where it is read, since a statement before it in one of the blocks around it has set
    /// it so and nothing in between changes it; null where it may hold any of its values.
    /// </summary>
    public IOperation? At(ILocalReferenceOperation read)
    {
        IReadOnlyList<IOperation> made = Changes(read.Local);
        if (made.Count < 2 || made.Any(change => IsInFunction(change.Syntax, read.Syntax))) return null;
        foreach (StatementSyntax before in EarlierStatements.Of(read.Syntax))
        {
            IOperation[] changed = [.. made.Where(change => before.Span.Contains(change.Syntax.Span))];
            if (changed.Length == 0) continue;
            // In a test around the read, or in another case beside it.
            if (changed.Length > 1 || made.Any(change => change.Syntax.SpanStart >= before.Span.End
                && change.Syntax.Span.End <= read.Syntax.SpanStart)) return null;
            return changed[0] switch
            {
                IVariableDeclaratorOperation { Initializer.Value: var start } => start,
                ISimpleAssignmentOperation { Value: var value, Syntax.Parent: ExpressionStatementSyntax of }
                    when of == before => value,
                _ => null,
            };
        }

        return null;
    }

    // Whatever it is called, and whenever.
    private static bool IsInFunction(SyntaxNode change, SyntaxNode read) => change.Ancestors().Any(around =>
        around is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax
        && !around.Span.Contains(read.Span));

    /// <summary>The operation and, through locals, all that its value comes from.</summary>
    public IEnumerable<IOperation> Sources(IOperation value) => Sources(value, throughMembers: true);

    /// <summary>The same; own members that the body has just set may be left as they are.</summary>
    public IEnumerable<IOperation> Sources(IOperation value, bool throughMembers)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var pending = new Stack<IOperation>();
        pending.Push(value);
        while (pending.Count > 0)
        {
            foreach (IOperation operation in pending.Pop().DescendantsAndSelf())
            {
                yield return operation;
                if (operation is IParameterReferenceOperation { Parameter: var parameter })
                {
                    if (!seen.Add(parameter)) continue;
                    foreach (IOperation passed in Of(parameter)) pending.Push(passed);
                }

                if (throughMembers && operation is IMemberReferenceOperation member && At(member) is { } held
                    && seen.Add(member.Member)) pending.Push(held);
                if (operation is not ILocalReferenceOperation reference || !seen.Add(reference.Local)) continue;
                foreach (IOperation assigned in Of(reference.Local)) pending.Push(assigned);
            }
        }
    }

    // The locals whose values come from themselves, by whatever way.
    private HashSet<ISymbol> Circular()
    {
        var reads = new Dictionary<ISymbol, HashSet<ISymbol>>(SymbolEqualityComparer.Default);
        foreach (KeyValuePair<ISymbol, List<IOperation>> given in values)
        {
            reads[given.Key] = new HashSet<ISymbol>(
                given.Value.SelectMany(value => value.DescendantsAndSelf()).OfType<ILocalReferenceOperation>()
                    .Select(reference => (ISymbol)reference.Local), SymbolEqualityComparer.Default);
        }

        return new HashSet<ISymbol>(reads.Keys.Where(IsOfItself), SymbolEqualityComparer.Default);

        bool IsOfItself(ISymbol local)
        {
            var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
            var pending = new Stack<ISymbol>(reads[local]);
            while (pending.Count > 0)
            {
                ISymbol next = pending.Pop();
                if (SymbolEqualityComparer.Default.Equals(next, local)) return true;
                if (!seen.Add(next) || !reads.TryGetValue(next, out HashSet<ISymbol>? further)) continue;
                foreach (ISymbol one in further) pending.Push(one);
            }

            return false;
        }
    }

    private void Note(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation { Initializer: { } initializer } declared:
                Assign(declared.Symbol, initializer.Value, declared);
                break;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment:
                Assign(target.Local, assignment.Value, assignment);
                break;
            case ISimpleAssignmentOperation
            {
                Target: IMemberReferenceOperation { Instance: IInstanceReferenceOperation, Member: var member },
            } set:
                if (!sets.TryGetValue(member, out List<ISimpleAssignmentOperation>? made)) sets.Add(member, made = []);
                made.Add(set);
                break;
            case IAssignmentOperation { Target: IMemberReferenceOperation { Member: var member } }:
                reset.Add(member);
                break;
            case IIncrementOrDecrementOperation { Target: IMemberReferenceOperation { Member: var member } }:
                reset.Add(member);
                break;
            case IArgumentOperation
            {
                Parameter.RefKind: not RefKind.None, Value: IMemberReferenceOperation { Member: var member },
            }:
                reset.Add(member);
                break;
            case ICompoundAssignmentOperation { Target: ILocalReferenceOperation target } compound:
                Assign(target.Local, compound.Value, compound);
                changed.Add(target.Local);
                break;
            case IAssignmentOperation { Target: IParameterReferenceOperation { Parameter: var parameter } }:
                changed.Add(parameter);
                break;
            case IIncrementOrDecrementOperation { Target: ILocalReferenceOperation target } step:
                Change(target.Local, step);
                break;
            case IArgumentOperation { Parameter.RefKind: not RefKind.None, Value: ILocalReferenceOperation to } passed:
                Change(to.Local, passed);
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                foreach (ILocalReferenceOperation part in deconstruction.Target.DescendantsAndSelf()
                    .OfType<ILocalReferenceOperation>())
                    Change(part.Local, deconstruction);
                break;
            case IForEachLoopOperation loop:
                foreach (ILocalSymbol local in loop.Locals)
                {
                    // Whatever it is at a time, it comes from what is walked over.
                    Add(values, local, loop.Collection);
                    Change(local, loop);
                }

                break;
        }
    }

    private void Assign(ISymbol local, IOperation value, IOperation change)
    {
        Add(values, local, value);
        Add(changes, local, change);
    }

    private void Change(ISymbol local, IOperation change)
    {
        changed.Add(local);
        Add(changes, local, change);
    }

    private static void Add(Dictionary<ISymbol, List<IOperation>> to, ISymbol local, IOperation value)
    {
        if (!to.TryGetValue(local, out List<IOperation>? known)) to.Add(local, known = []);
        known.Add(value);
    }
}
