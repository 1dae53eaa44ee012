using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>The value of an earlier moment from which progress is measured, and when it moves on.</summary>
internal static class Baselines
{
    /// <summary>
    /// Whether the last value follows the present one however the comparison of the two comes out. A best so far, which
    /// moves on improvement alone, can be paid once for each value.
    /// </summary>
    public static bool FollowBothWays(MethodLedger method, SyntaxNode condition, Place now, Place last)
    {
        bool whenTrue = false, whenFalse = false;
        foreach (ISimpleAssignmentOperation assignment in method.Operations.OfType<ISimpleAssignmentOperation>())
        {
            if (assignment.Target is ILocalReferenceOperation or IParameterReferenceOperation) continue;
            if (Places.Of(assignment.Target.Syntax) != last) continue;
            if (!IsNow(assignment.Value, now, method)) return false;
            bool? outcome = Branches.OutcomeFor(assignment.Syntax, condition);
            whenTrue |= outcome != false;
            whenFalse |= outcome != true;
        }
        return whenTrue && whenFalse;
    }

    private static bool IsNow(IOperation value, Place now, MethodLedger method)
    {
        Place key = Places.Of(value.Unconverted().Syntax);
        if (key == now) return true;
        ILocalReferenceOperation? local = method.Body.DescendantsAndSelf().OfType<ILocalReferenceOperation>()
            .FirstOrDefault(reference => reference.Local.Name == now.Text);
        IParameterSymbol? parameter = method.Method.Parameters.FirstOrDefault(one => one.Name == now.Text);
        return (local is not null && method.Locals.Of(local.Local).Any(assigned => Places.Of(assigned.Syntax) == key))
            || (parameter is not null && method.Locals.Of(parameter).Any(passed => Places.Of(passed.Syntax) == key));
    }
}
