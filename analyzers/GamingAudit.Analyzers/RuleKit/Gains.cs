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

/// <summary>Differences from a baseline that are paid, and how their losses count.</summary>
internal static class Gains
{
    /// <summary>
    /// Max(last - now, 0), Clamp01(now - last): losses are cut off, and the baseline follows both ways.
    /// </summary>
    public static (ExpressionSyntax Gain, Place Last)? CutOff(
        IOperation value, MethodLedger method, TypeSource type)
    {
        foreach (IOperation part in ValueParts.Of(value, method.Locals))
        {
            if (InHelper(part, method, type) is { } inside) return inside;
            if (CallShape.Of(part) is not { } call || !CutsLosses(call)) continue;
            foreach (IOperation argument in call.Arguments)
            {
                if (Difference(argument, method) is not { } gain) continue;
                if (Baseline(gain, part.Syntax, method) is { } last) return ((ExpressionSyntax)gain.Syntax, last);
            }
        }

        return null;
    }

    /// <summary>if (delta &lt; 0) delta *= 0.25f; of a difference that is paid then.</summary>
    public static (string Gain, Place Last, string Costs)? Damped(IOperation value, MethodLedger method)
    {
        // Where a sum is handed on, its parts are paid.
        IEnumerable<ILocalSymbol> named = ValueParts.Of(value, method.Locals).OfType<ILocalReferenceOperation>()
            .Select(reference => reference.Local)
            .Concat(method.Body.DescendantsAndSelf().OfType<IVariableDeclaratorOperation>()
                .Where(made => made.Initializer?.Value.Syntax == value.Syntax).Select(made => made.Symbol));
        foreach (ILocalSymbol local in named)
        {
            if (method.Locals.Changes(local) is not { Count: 2 } changes) continue;
            if (changes[0] is not IVariableDeclaratorOperation { Initializer.Value: var made }) continue;
            (double? kept, SyntaxNode at) = changes[1] switch
            {
                ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Multiply } less =>
                    (less.Value.Unconverted().Number(), less.Syntax),
                ISimpleAssignmentOperation none => (none.Value.Unconverted().Number() is 0 ? 0 : null, none.Syntax),
                _ => (null, changes[1].Syntax),
            };
            if (kept is not (>= 0 and < 1) || Difference(made, method) is not { } gain) continue;
            if (Baseline(gain, made.Syntax, method) is not { } last) continue;
            bool isForLosses = Branches.Around(at).FirstOrDefault() is { Holds: true } test
                && ConditionFacts.FromSyntax(test.Condition) is
                { Relation: Relation.Less or Relation.LessOrEqual, Value: 0.0 } fact
                && fact.Subject.Text == local.Name;
            if (isForLosses)
                return (local.Name, last, kept is 0
                    ? "nothing"
                    : RuleContext.Text(kept.Value) + " of what the way there pays");
        }

        return null;
    }

    // Gain(profit), where it gives Max(0, profit - last) and the caller sets last.
    private static (ExpressionSyntax Gain, Place Last)? InHelper(IOperation part, MethodLedger method, TypeSource type)
    {
        if (CallShape.Of(part) is not { } call || !call.Receiver().IsSelf) return null;
        if (type.Declaration(call) is not { ExpressionBody.Expression: { } given } helper) return null;
        foreach (InvocationExpressionSyntax cut in given.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>())
        {
            if (CallShape.NameOf(cut.Expression) is not ("Max" or "Clamp01")) continue;
            if (CallShape.NameOf(cut.Expression) == "Max" && !cut.ArgumentList.Arguments.Any(
                argument => Literals.Number(argument.Expression) is 0)) continue;
            foreach (BinaryExpressionSyntax gain in cut.ArgumentList.Arguments.Select(argument => argument.Expression)
                .OfType<BinaryExpressionSyntax>().Where(one => one.IsKind(SyntaxKind.SubtractExpression)))
            {
                Place left = Passed(gain.Left), right = Passed(gain.Right);
                Place? last = Baselines.FollowBothWays(method, part.Syntax, left, right) ? right
                    : Baselines.FollowBothWays(method, part.Syntax, right, left) ? left : null;
                if (last is not null) return (gain, last);
            }
        }

        return null;

        Place Passed(ExpressionSyntax side)
        {
            Place place = Places.Of(side);
            return HelperReader.Argument(place.Text, helper, call.Syntax) is { } argument ? Places.Of(argument) : place;
        }
    }

    private static bool CutsLosses(CallShape call) => call.Name switch
    {
        "Clamp01" => true,
        "Max" => call.Arguments.Length == 2 && call.Arguments.Any(argument => argument.Number() is 0),
        "Clamp" => call.Arguments.Length == 3 && call.Arguments[1].Number() is 0,
        _ => false,
    };

    /// <summary>The difference that a value is, scaled or not, by itself or through a local.</summary>
    public static IBinaryOperation? Difference(IOperation value, MethodLedger method) => value.Unconverted() switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } found => found,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide } scaled
            when scaled.RightOperand.Number() is > 0 => Difference(scaled.LeftOperand, method),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } scaled
            when scaled.LeftOperand.Number() is > 0 => Difference(scaled.RightOperand, method),
        // (price - entry) / entry: the same difference, as a share.
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } share
            when Difference(share.LeftOperand, method) is { } whole
                && Places.Of(share.RightOperand.Syntax) is var unit
                && (Places.Of(whole.LeftOperand.Syntax) == unit || Places.Of(whole.RightOperand.Syntax) == unit) =>
            whole,
        // held * (bid - last): what is held makes it a gain or a loss, either of which counts.
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product
            when product.LeftOperand.Unconverted() is IMemberReferenceOperation or IParameterReferenceOperation =>
            Difference(product.RightOperand, method),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product
            when product.RightOperand.Unconverted() is IMemberReferenceOperation or IParameterReferenceOperation =>
            Difference(product.LeftOperand, method),
        ILocalReferenceOperation local when method.Locals.Only(local.Local) is { } given => Difference(given, method),
        _ => null,
    };

    // double before = cash + shares * price; ... cash + shares * price - before
    private static bool IsBefore(IOperation last, IOperation now, MethodLedger method) =>
        last.Unconverted() is ILocalReferenceOperation { Local: var local } && method.Locals.Only(local) is { } given
        && given.Syntax.SpanStart < now.Syntax.SpanStart
        && Measure(given) is { Length: > 0 } before && before == Measure(method.Locals.StandsFor(now));

    /// <summary>
    /// int before = Far(); ... int after = Far(): of the same way, measured before and after what is done.
    /// </summary>
    public static bool IsWayBefore(IOperation last, IOperation now, MethodLedger method, TypeSource type) =>
        IsBefore(last, now, method) && method.Locals.StandsFor(now).Syntax is { } measured
        && method.Locals.StandsFor(last).Syntax is { } before && method.Body.Syntax.DescendantNodes().Any(
            node => node is AssignmentExpressionSyntax or InvocationExpressionSyntax
                or PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax
                && node.SpanStart > before.Span.End && node.Span.End < measured.SpanStart)
        && BaselineOrder.WithHelpers(measured, type).SelectMany(node => node.DescendantNodesAndSelf())
            .OfType<SimpleNameSyntax>().Any(
                name => name.Identifier.ValueText is "Abs" or "Sqrt" or "Distance" or "magnitude" or "DistanceTo");

    // double last = x; for (...) { ... fitness += Abs(x - last); last = x; }
    private static bool IsKeptByLoop(IOperation last, Place now, SyntaxNode at) =>
        last.Unconverted() is ILocalReferenceOperation { Local: var local }
        && at.Ancestors().TakeWhile(node => node is not MemberDeclarationSyntax).FirstOrDefault(
            node => node is ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax) is { } loop
        && !loop.DescendantNodes().OfType<VariableDeclaratorSyntax>().Any(
            made => made.Identifier.ValueText == local.Name)
        && Writes.In(loop).Where(write => write.Name == local.Name).ToList() is { Count: > 0 } kept
        && kept.All(write => write.Value is { } value && Places.Of(value) == now
            && Branches.OutcomeFor(write.Site, at) is null);

    private static string Measure(IOperation value) => value.ConstantValue.HasValue
        ? string.Empty
        : string.Concat(value.Unconverted().Syntax.DescendantTokens().Select(token => token.Text));

    /// <summary>
    /// if (buy) entry = price; else if (sell) { gain = price - entry; if (gain > 0) reward = gain; }: what the gain is
    /// counted from, which is set where nothing is paid; null where it is set otherwise as well.
    /// </summary>
    public static Place? Entry(IBinaryOperation gain, RewardTerm term, MethodLedger method)
    {
        Place now = Places.Of(gain.LeftOperand.Syntax), last = Places.Of(gain.RightOperand.Syntax);
        if (gain.RightOperand.Unconverted() is not IFieldReferenceOperation) return null;
        ISimpleAssignmentOperation[] set = [.. method.Operations.OfType<ISimpleAssignmentOperation>()
            .Where(one => Places.Of(one.Target.Syntax) == last)];
        return set.Length > 0 && set.All(one => Places.Of(one.Value.Unconverted().Syntax) == now
            && SyntaxGuards.Of(one.Syntax, method.Body.Syntax).Any(fact => term.Guards.Any(fact.Excludes)))
            ? last : null;
    }

    /// <summary>Whether a side of a difference is what the other was before: it follows it, or keeps the best of it.
    /// </summary>
    public static bool IsSinceBefore(IBinaryOperation gain, RewardTerm term, MethodLedger method)
    {
        return Baseline(gain, term.Call.Site.Syntax, method) is not null
            || IsKept(gain.RightOperand, gain.LeftOperand) || IsKept(gain.LeftOperand, gain.RightOperand);

        bool IsKept(IOperation last, IOperation now) => method.Operations.OfType<ISimpleAssignmentOperation>().Any(
            set => Places.Of(set.Target.Syntax) == Places.Of(last.Syntax)
                && Places.Of(set.Value.Unconverted().Syntax) == Places.Of(now.Syntax));
    }

    /// <summary>
    /// Whether a term pays for a difference from what was before, be it in a helper or in a field that it reads.
    /// </summary>
    public static bool ArePaidBy(RewardTerm term, MethodLedger method, TypeSource type)
    {
        IOperation[] sources = term.Value is null ? [] : [.. method.Locals.Sources(term.Value)];
        if (sources.OfType<IBinaryOperation>().Any(part => part.OperatorKind == BinaryOperatorKind.Subtract
            && IsSinceBefore(part, term, method))) return true;
        SyntaxNode[] nodes = [.. sources.SelectMany(part => BaselineOrder.WithHelpers(part.Syntax, type)).Distinct()];
        IEnumerable<SyntaxNode> held = nodes.OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText)
            .Distinct().SelectMany(name => Writes.Of(type.Type, name)).Select(found => found.Write.Value)
            .OfType<ExpressionSyntax>().SelectMany(value => value.DescendantNodesAndSelf());
        return nodes.Concat(held).OfType<BinaryExpressionSyntax>().Any(
            pair => pair.IsKind(SyntaxKind.SubtractExpression)
                && (IsKept(pair.Left, pair.Right) || IsKept(pair.Right, pair.Left)));

        bool IsKept(ExpressionSyntax last, ExpressionSyntax now) => CallShape.NameOf(last) is { } name
            && Writes.Of(type.Type, name).Any(
                found => found.Write.Value is { } value && SyntaxFactory.AreEquivalent(value, now));
    }

    /// <summary>The side of a difference that follows the other both ways.</summary>
    public static Place? Baseline(IBinaryOperation gain, SyntaxNode at, MethodLedger method)
    {
        Place left = Places.Of(gain.LeftOperand.Syntax), right = Places.Of(gain.RightOperand.Syntax);
        if (IsBefore(gain.RightOperand, gain.LeftOperand, method)) return right;
        if (IsBefore(gain.LeftOperand, gain.RightOperand, method)) return left;
        if (IsKeptByLoop(gain.RightOperand, left, at)) return right;
        if (IsKeptByLoop(gain.LeftOperand, right, at)) return left;
        return Baselines.FollowBothWays(method, at, left, right) ? right
            : Baselines.FollowBothWays(method, at, right, left) ? left : null;
    }
}
