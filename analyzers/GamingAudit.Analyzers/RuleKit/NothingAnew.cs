using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>What runs after the end of an episode and comes to nothing at the start of the next.</summary>
internal static class NothingAnew
{
    /// <summary>
    /// Whether a pay is the change since a moment that the start of an episode sets anew, or is tested, after the end,
    /// against a count that the start sets back.
    /// </summary>
    /// <param name="pay">The pay.</param>
    /// <param name="end">What ended the episode before it.</param>
    /// <param name="method">The method of both.</param>
    /// <param name="type">The type.</param>
    public static bool Is(RewardTerm pay, SyntaxNode end, MethodLedger method, TypeSource type)
    {
        ISet<string> begun = type.WrittenAtEpisodeBegin();
        if (begun.Count == 0) return false;
        return (pay.Value is { } value && IsChange(value)) || pay.Guards.Any(fact =>
            fact.Condition.SpanStart > end.SpanStart && IsBeyondCount(fact));

        bool IsChange(IOperation amount) => amount.Unconverted() switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product =>
                IsChange(product.LeftOperand) || IsChange(product.RightOperand),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } share => IsChange(share.LeftOperand),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } change =>
                IsMoment(change.LeftOperand) != IsMoment(change.RightOperand),
            IUnaryOperation minus => IsChange(minus.Operand),
            ILocalReferenceOperation { Local: var local } =>
                method.Locals.Only(local) is { } given && IsChange(given),
            _ => false,
        };

        bool IsMoment(IOperation side) =>
            side.Unconverted() is IFieldReferenceOperation { Instance: IInstanceReferenceOperation } kept
            && begun.Contains(kept.Field.Name);

        bool IsBeyondCount(Fact fact) => fact.Relation is not (Relation.Equal or Relation.NotEqual)
            && fact.Value is Place { Parts.Length: 1 } limit && begun.Contains(limit.Text)
            && type.WritesOf(limit.Text).Where(write => type.IsAtStart(write.Site)).ToArray() is { Length: > 0 } sets
            && sets.All(write => Literals.Number(write.Value) is not null);
    }
}
