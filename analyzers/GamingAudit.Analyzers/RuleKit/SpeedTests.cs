using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Pays for being faster than a limit: whoever circles at speed is paid as well.</summary>
internal static class SpeedTests
{
    /// <summary>
    /// Whether a step pays while a speed is above something, and nothing else that it tests says where the way leads.
    /// </summary>
    /// <param name="term">The pay.</param>
    /// <param name="method">The method that pays it.</param>
    /// <param name="isSpeed">Whether an operation is the length of a velocity.</param>
    /// <param name="context">The class and its words.</param>
    public static bool IsPaidAbove(
        RewardTerm term, MethodLedger method, System.Func<IOperation, bool> isSpeed, RuleContext context)
    {
        if (term.Trigger is not (Trigger.Step or Trigger.Stay) || term.EndsAfter || term.Consumed) return false;
        if (!(term.Amount.IsPositive || IsGain(term))) return false;
        Fact[] above = [.. term.Guards.SelectMany(fact => Parts(fact, term)).Where(fact => IsLowerBound(fact, method))];
        if (above.Length == 0) return false;
        // low <= speed && speed <= high: a speed that is to be kept.
        HashSet<string> measured = [.. above.Select(Side).Select(side => side!.ToString())];
        if (term.Guards.Any(fact => !above.Contains(fact) && fact.Condition is BinaryExpressionSyntax test
            && (measured.Contains(test.Left.ToString()) || measured.Contains(test.Right.ToString())))) return false;
        HashSet<string> ways = [.. context.Words(WordLists.Directions).Except(["forward"])];
        ways.UnionWith(context.Words(WordLists.Lengths).Except(["magnitude", "sqrMagnitude"]));
        return !term.Guards.Where(fact => !above.Any(one => fact.Condition.Span.Contains(one.Condition.Span)))
            .SelectMany(fact => Sources(fact.Condition, method)).SelectMany(part => Place.Identifiers(part.ToString()))
            .Any(name => ways.Contains(name) || NameWords.Of(name).Any(context.Words(WordLists.Past).Contains));

        bool IsLowerBound(Fact fact, MethodLedger of) =>
            Side(fact) is { } side && of.Operation(side) is { } measured && (isSpeed(measured.Unconverted())
                || of.Locals.Sources(measured).Any(isSpeed) || IsOwnForward(measured, of));
    }

    // playing && slow, otherwise paid while playing: it is not slow then.
    private static IEnumerable<Fact> Parts(Fact fact, RewardTerm term)
    {
        yield return fact;
        if (fact.Condition is not BinaryExpressionSyntax both || !both.IsKind(SyntaxKind.LogicalAndExpression))
            yield break;
        if (!Branches.Around(term).Any(test => !test.Holds && test.Condition == both)) yield break;
        foreach (ExpressionSyntax part in Conjuncts.Of(both))
        {
            if (Conjuncts.Of(both).Where(other => other != part).All(
                other => term.Guards.Any(guard => SyntaxGuards.Of(other, true).All(guard.SameAs))))
            {
                foreach (Fact left in SyntaxGuards.Of(part, false)) yield return left;
            }
        }
    }

    // What has to be the greater one.
    private static ExpressionSyntax? Side(Fact fact)
    {
        SyntaxNode at = fact.Condition;
        while (at is ParenthesizedExpressionSyntax inner) at = inner.Expression;
        if (at is not BinaryExpressionSyntax test || Orders.Greater(test) is not { } greater) return null;
        if (ConditionFacts.FromSyntax(test) is not { } written) return null;
        return written.SameAs(fact) ? greater : greater == test.Left ? test.Right : test.Left;
    }

    // transform.InverseTransformDirection(body.velocity).z: forward is wherever the agent turns.
    private static bool IsOwnForward(IOperation measured, MethodLedger method) =>
        measured.Syntax is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "z", Expression: var frame }
        && method.Operation(frame) is { } local && method.Locals.Sources(local).Prepend(local).Any(
            source => CallShape.Of(source) is { Name: "InverseTransformDirection" or "InverseTransformVector" } turned
                && turned.Arguments.Any(argument => Places.Of(argument.Syntax).Names.Any(
                    KnownFrameworks.Words.Velocities.Contains)));

    private static IEnumerable<SyntaxNode> Sources(SyntaxNode condition, MethodLedger method) =>
        method.Operation(condition) is { } operation
            ? method.Locals.Sources(operation).Select(source => source.Syntax).Append(condition)
            : [condition];

    // 1f / maxTime * 50: nobody bounds it, and nothing in it is less than nothing.
    private static bool IsGain(RewardTerm term) =>
        !term.Amount.IsNegative && term.Value is { } value && !(term.Call.Factor < 0) && Sign(value) > 0
        && value.DescendantsAndSelf().Any(part => part.Number() is > 0);

    private static int Sign(IOperation value) => value.Unconverted() switch
    {
        { } constant when constant.Number() is { } number => System.Math.Sign(number),
        IBinaryOperation
        {
            OperatorKind: BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide
        } product => Sign(product.LeftOperand) * Sign(product.RightOperand),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } minus => -Sign(minus.Operand),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Plus } plus => Sign(plus.Operand),
        IMemberReferenceOperation { Member.Name: var name } =>
            NameWords.Of(name).Any(word => word is "max" or "count" or "length" or "num" or "number") ? 1 : 0,
        _ => 0,
    };
}
