using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>The operations that decide whether and how much a term pays, followed through locals.</summary>
internal static class Deciders
{
    public static IEnumerable<IOperation> Of(RewardTerm term, MethodLedger method)
    {
        IEnumerable<IOperation> guards = Guards(term, method).SelectMany(method.Locals.Sources);
        return term.Value is null ? guards : method.Locals.Sources(term.Value).Concat(guards);
    }

    /// <summary>The conditions that the code tested before it pays.</summary>
    public static IEnumerable<IOperation> Guards(RewardTerm term, MethodLedger method) =>
        from fact in term.Guards
        let condition = method.Operation(fact.Condition)
        where condition is not null
        select condition;
}
