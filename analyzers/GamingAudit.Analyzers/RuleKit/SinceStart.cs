using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// equity - initialCash, assets / InitialCash - 1 at each step: what was gained since the start, rather than since the
/// step before.
/// </summary>
internal static class SinceStart
{
    /// <summary>Whether a term pays so while the episode goes on.</summary>
    public static bool IsPaid(RewardTerm term, MethodLedger method, RuleContext context)
    {
        if (term is not { Trigger: Trigger.Step, EndsAfter: false, Value: { } value }) return false;
        return term.Call.Factor > 0 && Branches.Around(term).All(test => !test.Holds)
            && !Branches.IsInLoop(term.Call.Site.Syntax) && IsGain(value, method, context);
    }

    private static bool IsGain(IOperation value, MethodLedger method, RuleContext context)
    {
        switch (value.Unconverted())
        {
            case ILocalReferenceOperation { Local: var local } when method.Locals.Only(local) is { } made:
                return IsGain(made, method, context);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } share:
                return IsGain(share.LeftOperand, method, context);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } scaled:
                return (scaled.LeftOperand.Number() is > 0 && IsGain(scaled.RightOperand, method, context))
                    || (scaled.RightOperand.Number() is > 0 && IsGain(scaled.LeftOperand, method, context));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract, RightOperand: var one } less
                when one.Number() is 1:
                return less.LeftOperand.Unconverted() is IBinaryOperation
                {
                    OperatorKind: BinaryOperatorKind.Divide, LeftOperand: var level, RightOperand: var start,
                } && IsLevel(level, start, context);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } gain:
                return IsLevel(gain.LeftOperand, gain.RightOperand, context);
            default:
                return false;
        }
    }

    // What is owned, beside what it was at the start and stays so.
    private static bool IsLevel(IOperation level, IOperation start, RuleContext context)
    {
        if (Name(level) is not { } now || Name(start) is not { } before || now == before) return false;
        if (!NameWords.Of(now).Concat(NameWords.Of(before)).Any(context.Words(WordLists.Wealth).Contains)) return false;
        return NameWords.Of(before).Any(context.Words(WordLists.Beginnings).Contains)
            && start.Unconverted() is IMemberReferenceOperation
            && context.Type.WritesOf(before).All(write => context.Type.IsAtStart(write.Site));
    }

    private static string? Name(IOperation side) => side.Unconverted() switch
    {
        ILocalReferenceOperation { Local.Name: var local } => local,
        IMemberReferenceOperation { Member.Name: var member } => member,
        var other => CallShape.Of(other) is { } call && call.Receiver().IsSelf ? call.Name : null,
    };
}
