using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Code;

/// <summary>Every value that a body assigns to each of its locals, in whatever order its paths do.</summary>
internal sealed class LocalValues
{
    private static readonly List<IOperation> None = [];

    private readonly Dictionary<ISymbol, List<IOperation>> _values = new(SymbolEqualityComparer.Default);

    // Assigned in a way that no single value describes: compound, out, ref, deconstructed, a loop variable.
    private readonly HashSet<ISymbol> _changed = new(SymbolEqualityComparer.Default);

    public LocalValues(IOperation body)
    {
        foreach (IOperation operation in body.DescendantsAndSelf()) Note(operation);
    }

    /// <summary>The values; for a compound assignment what it adds is among them.</summary>
    public IReadOnlyList<IOperation> Of(ILocalSymbol local) =>
        _values.TryGetValue(local, out var values) ? values : None;

    /// <summary>Whether one of <see cref="Of"/> is the local's value at any place.</summary>
    public bool AreExact(ILocalSymbol local) => !_changed.Contains(local) && _values.ContainsKey(local);

    /// <summary>The operation and, through locals, all that its value comes from.</summary>
    public IEnumerable<IOperation> Sources(IOperation value)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var pending = new Stack<IOperation>();
        pending.Push(value);
        while (pending.Count > 0)
        {
            foreach (IOperation operation in pending.Pop().DescendantsAndSelf())
            {
                yield return operation;
                if (operation is not ILocalReferenceOperation reference || !seen.Add(reference.Local)) continue;
                foreach (IOperation assigned in Of(reference.Local)) pending.Push(assigned);
            }
        }
    }

    private void Note(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation { Initializer: { } initializer } declared:
                Add(declared.Symbol, initializer.Value);
                break;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment:
                Add(target.Local, assignment.Value);
                break;
            case ICompoundAssignmentOperation { Target: ILocalReferenceOperation target } compound:
                Add(target.Local, compound.Value);
                _changed.Add(target.Local);
                break;
            case IIncrementOrDecrementOperation { Target: ILocalReferenceOperation target }:
                _changed.Add(target.Local);
                break;
            case IArgumentOperation { Parameter.RefKind: not RefKind.None, Value: ILocalReferenceOperation passed }:
                _changed.Add(passed.Local);
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                foreach (ILocalReferenceOperation part in deconstruction.Target.DescendantsAndSelf()
                    .OfType<ILocalReferenceOperation>())
                    _changed.Add(part.Local);
                break;
            case IForEachLoopOperation loop:
                foreach (ILocalSymbol local in loop.Locals) _changed.Add(local);
                break;
        }
    }

    private void Add(ISymbol local, IOperation value)
    {
        if (!_values.TryGetValue(local, out List<IOperation>? values)) _values.Add(local, values = []);
        values.Add(value);
    }
}
