using System.Linq;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Ledger;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>What steps cost.</summary>
internal static class StepCosts
{
    /// <summary>What a step costs whatever happens in it, as a positive number.</summary>
    public static double OfTime(MethodLedger method, TypeSource type) =>
        method.Terms.Where(term => term.Amount.IsConstant && term.Amount.IsNegative && Branches.IsPlain(term, type))
            .Sum(term => -term.Amount.High);
}
