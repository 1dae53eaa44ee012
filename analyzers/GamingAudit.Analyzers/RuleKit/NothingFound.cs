using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// A distance that a loop looks for and that stays 0 where the loop finds nothing, in a pay that is highest at 0.
/// </summary>
internal static class NothingFound
{
    /// <summary>The local and what it pays at 0; null where nothing found is not the best that can be found.</summary>
    public static (string Name, double Pay)? In(RewardTerm term, MethodLedger method, RuleContext context)
    {
        foreach (ILocalSymbol local in ValueParts.Of(term.Value!, method.Locals).OfType<ILocalReferenceOperation>()
            .Select(reference => reference.Local).Distinct<ILocalSymbol>(SymbolEqualityComparer.Default))
        {
            if (!IsSought(local, method)) continue;
            Amount none = With(Amount.Of(0)), any = With(Amount.NonNegative);
            if (none.Low > 0 && none.Low >= any.High && any.Low < none.Low) return (local.Name, none.Low);

            Amount With(Amount held) => new AmountReader(
                method.Locals, context.Type,
                part => part is ILocalReferenceOperation one && SymbolEqualityComparer.Default.Equals(one.Local, local)
                    ? held : null).Read(term.Value) * Amount.Of(term.Call.Factor);
        }

        return null;
    }

    // double nearest = 0; foreach (...) { ... nearest = d; }
    private static bool IsSought(ILocalSymbol local, MethodLedger method)
    {
        IOperation[] changes = [.. method.Locals.Changes(local)];
        return changes.Length >= 2
            && changes[0] is IVariableDeclaratorOperation { Initializer.Value: var start } && start.Number() is 0
            && changes.Skip(1).All(change => change is ISimpleAssignmentOperation
            {
                Value.ConstantValue.HasValue: false,
            } && Branches.IsInLoop(change.Syntax));
    }
}
