using System.Collections.Generic;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>By what a sum of rewards is multiplied as a whole.</summary>
internal static class Scales
{
    /// <summary>reward *= x, of the local in which the term is gathered: each x.</summary>
    public static IEnumerable<IOperation> Of(RewardTerm term, MethodLedger method)
    {
        ILocalSymbol? sum = term.Call.Site switch
        {
            IVariableDeclaratorOperation declared => declared.Symbol,
            IAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } => local,
            _ => null,
        };
        if (sum is null) yield break;
        foreach (IOperation change in method.Locals.Changes(sum))
        {
            if (change is ICompoundAssignmentOperation
                {
                    OperatorKind: BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide, Value: var by,
                }) yield return by;
        }
    }
}
