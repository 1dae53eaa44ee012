using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>An approach is paid and a retreat is not, while the last distance follows both ways.</summary>
internal sealed class OneSidedProgress : RewardRule
{
    public const string Id = "GA3001";

    // Sums of literals that are equal on paper may differ in their last digits.
    private const double Slack = 1e-6;

    private const string Nothing = "nothing";

    private const string OneLongStep = "one long step back undoes many short ones there";

    internal static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Progress paid, retreat free",
        "'{0}' pays whenever '{1}', but going back costs {3} and '{2}' follows it back: an agent "
        + "that goes to and fro is paid for ever",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        if (Lives.AreReadBy(method.Method)) return;
        var reported = new HashSet<RewardTerm>();
        double time = StepCosts.OfTime(method, context.Type);
        foreach (RewardTerm term in method.Terms)
        {
            if (term.EndsAfter || term.Amount.IsNegative) continue;
            // What a step there and a step back cost anyway; who decides how far a step goes needs one back for many.
            bool isAsTime = term.Amount.IsConstant && term.Amount.High <= 2 * time;
            if (isAsTime && (term.Amount.High <= time || !IsLengthChosen(context.Type))) continue;
            // What a return hands on is paid for whatever was tested before it was made.
            foreach (Fact fact in term.Guards.Where(_ => term.Kind != CallKind.Return || !IsHandedOn(term)))
            {
                if (Entry(term, fact, method) is { } entry
                    && !method.Terms.Any(other => other != term && (other.Guards.Any(fact.Excludes)
                        || Mentions(other, entry, method))))
                {
                    context.Note(
                        Rule, term.Location, Beside(term, entry, method, context),
                        term.Call.Site.Syntax.ToString(), GuardText.Of(fact), entry.Text, Nothing);
                    reported.Add(term);
                    break;
                }

                if (InLongSteps(term, fact, method) is { } slipped)
                {
                    if (reported.Add(term))
                        context.Note(
                            Rule, term.Location, Beside(term, slipped, method, context),
                            term.Call.Site.Syntax.ToString(), GuardText.Of(fact), slipped.Text,
                            "nothing in steps too short for that test");
                    continue;
                }

                if (Progress(fact, method, context.Type) is not var (now, last)) continue;
                if (IsCountOfTransition(fact, now, last, method)) continue;
                if (OneWay.Is(now, method, context.Compilation)) continue;
                if (!PaysForApproach(term, now, last, fact, method)) continue;
                if (Retreat(term, fact, last, method, 2 * time) is not { } costs)
                {
                    if (!isAsTime && IsLengthChosen(context.Type) && IsBySign(term, fact, last, method)
                        && reported.Add(term))
                    {
                        context.Note(
                            Rule, term.Location, Beside(term, last, method, context),
                            term.Call.Site.Syntax.ToString(), GuardText.Of(fact), last.Text,
                            "as much however far it goes, so that " + OneLongStep);
                    }

                    continue;
                }

                if (isAsTime)
                {
                    if (costs != Nothing) continue;
                    costs = "no more than any step, so that " + OneLongStep;
                }

                reported.Add(term);
                context.Report(
                    Rule, term.Location, Beside(term, last, method, context),
                    term.Call.Site.Syntax.ToString(), GuardText.Of(fact), last.Text, costs);
            }

            if (term.Value is null) continue;
            if (EitherWay.Of(term, method, context.Type) is var (change, follows) && reported.Add(term))
            {
                context.Note(
                    Rule, term.Location, Beside(term, follows, method, context).And([change]),
                    term.Call.Site.Syntax.ToString(), change + " is above 0", follows.Text,
                    "nothing, for it is paid as well");
                continue;
            }

            (string Pays, Place Last, string Costs)? found =
                Chosen(term, method, context.Type, 2 * time) is var (approached, kept, less)
                    ? (approached, kept, less)
                : Gains.Damped(term.Value, method) is var (gained, since, rest)
                    ? (gained + " is above 0", since, rest)
                : Gains.CutOff(term.Value, method, context.Type) is var (gain, baseline)
                    && !method.Terms.Any(other => other != term && Mentions(other, baseline, method))
                    && !OneWay.IsGain(gain, context.Compilation)
                    ? (gain + " is above 0", baseline, Nothing)
                : null;
            if (found is not var (pays, from, charged)) continue;
            context.Report(
                Rule, term.Location, Beside(term, from, method, context), term.Call.Site.Syntax.ToString(), pays,
                from.Text, charged);
            reported.Add(term);
        }

        foreach ((RewardTerm pay, SyntaxNode test, double earns, double costs, bool ofTheWay)
            in ProgressCycles.Of(method, 2 * time))
        {
            if (pay.Guards.Any(fact => Progress(fact, method, context.Type) is var (now, _)
                && OneWay.Is(now, method, context.Compilation))) continue;
            if (!reported.Add(pay)) continue;
            context.Report(
                Rule, pay.Location, Related.Instead(pay, method), pay.Call.Site.Syntax.ToString(), test.ToString(),
                "what it is compared with",
                costs <= 0 ? "nothing"
                    : ofTheWay ? RuleContext.Text(costs / earns) + " of what the way there pays"
                    : Less(costs, earns));
        }
    }

    // The way back, and where what it is measured from follows.
    private static Related Beside(RewardTerm term, Place last, MethodLedger method, RuleContext context) =>
        Related.Instead(term, method).And(last.Last.Name, context.Type);

    // return reward; and not reward = gain;
    private static bool IsHandedOn(RewardTerm term) => term.Call.Site.Syntax is not AssignmentExpressionSyntax;

    // if (gain > 0) reward = gain;
    private static Place? Entry(RewardTerm term, Fact fact, MethodLedger method) =>
        fact is { Relation: Relation.Greater, Value: 0.0 } && term.Value is { } value
        && Places.Of(value.Syntax) == fact.Subject && Gains.Difference(value, method) is { } gain
            ? Gains.Entry(gain, term, method) : null;

    // if (Abs(last - now) >= 0.05) AddReward(last - now); last = now; where the last one follows short steps as well.
    private static Place? InLongSteps(RewardTerm term, Fact fact, MethodLedger method)
    {
        if (fact is not { Relation: Relation.Greater or Relation.GreaterOrEqual, Value: > 0.0 }) return null;
        if (term.Value is null || term.Amount.IsSure) return null;
        foreach (IOperation part in Given(fact.Subject, method).Prepend(Test(fact, method)?.LeftOperand)
            .OfType<IOperation>())
        {
            if (CallShape.Of(part.Unconverted()) is not { Name: "Abs", Arguments: { Length: 1 } way }) continue;
            if (Gains.Difference(way[0], method) is not { } gain) continue;
            if (Gains.Baseline(gain, fact.Condition, method) is not { } last) continue;
            if (method.Locals.Sources(term.Value).OfType<IBinaryOperation>().Any(
                pays => pays.OperatorKind == BinaryOperatorKind.Subtract
                    && (Places.Of(pays.LeftOperand.Syntax) == last || Places.Of(pays.RightOperand.Syntax) == last)))
                return last;
        }

        return null;
    }

    // What a local or a field is set to in the method.
    private static IEnumerable<IOperation> Given(Place place, MethodLedger method) =>
        method.Body.DescendantsAndSelf().Select(operation => operation switch
        {
            ISimpleAssignmentOperation set when Places.Of(set.Target.Syntax) == place => set.Value,
            IVariableDeclaratorOperation { Initializer.Value: var made } local
                when local.Symbol.Name == place.Text => made,
            _ => null,
        }).OfType<IOperation>();

    private static bool IsLengthChosen(TypeSource type) =>
        type.Identifiers().Any(KnownFrameworks.Words.Continuous.Contains);

    // What going back costs, as text, where it is less than the approach pays; null where it is as much or unknown.
    private static string? Retreat(
        RewardTerm approach, Fact fact, Place last, MethodLedger method, double time)
    {
        RewardTerm[] charges = method.Terms.Where(other => CountsRetreat(other, fact, last)).ToArray();
        if (charges.Length == 0) return Nothing;
        if (charges.Length > 1 || !charges[0].Guards.Any(fact.Excludes)) return null;
        RewardTerm charge = charges[0];
        if (approach.Amount.IsSure && charge.Amount.IsSure)
            return -charge.Amount.Middle + time < approach.Amount.Middle * (1 - Slack)
                ? Less(-charge.Amount.Middle, approach.Amount.Middle)
                : null;
        if (approach.Value is not { } gain || charge.Value is not { } loss) return null;
        (double paid, string of) = Factor(gain, method);
        (double back, string same) = Factor(loss, method);
        return of == same && of.Length > 0 && back > 0 && back < paid * (1 - Slack)
            ? RuleContext.Text(back / paid) + " of what the way there pays"
            : null;
    }

    // now < last ? 0.5f : -0.5f, of a way whose length does not count.
    private static bool IsBySign(RewardTerm approach, Fact fact, Place last, MethodLedger method)
    {
        RewardTerm[] charges = [.. method.Terms.Where(other => CountsRetreat(other, fact, last))];
        return approach.Amount is { IsConstant: true, IsPositive: true, Low: var pays } && charges.Length == 1
            && charges[0].Amount is { IsConstant: true, Low: var costs } && charges[0].Guards.Any(fact.Excludes)
            && -costs <= pays * (1 + Slack);
    }

    // 0.5f * gain: the constant, and the text of the rest.
    private static (double Factor, string Of) Factor(IOperation value, MethodLedger method)
    {
        switch (value.Unconverted())
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product:
                if (product.LeftOperand.Number() is { } left)
                    return Factor(product.RightOperand, method) is var (a, of) ? (left * a, of) : default;
                return product.RightOperand.Number() is { } right
                    ? Factor(product.LeftOperand, method) is var (b, rest) ? (right * b, rest) : default
                    : (1, Places.Of(value.Syntax).Text);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } minus:
                return Factor(minus.Operand, method) is var (c, inner) ? (-c, inner) : default;
            default:
                return (1, Places.Of(value.Syntax).Text);
        }
    }

    // now < last ? 0.1f : -0.02f, gain > 0 ? gain : 0.3f * gain.
    private static (string Approach, Place Last, string Costs)? Chosen(
        RewardTerm term, MethodLedger method, TypeSource type, double time)
    {
        foreach (IConditionalOperation choice in
            ValueParts.Of(term.Value!, method.Locals).OfType<IConditionalOperation>())
        {
            if (choice.WhenFalse is not { } otherwise || ConditionFacts.WhenTrue(choice.Condition) is not { } fact)
                continue;
            if (Progress(fact, method, type) is not var (_, last) || method.Terms.Any(
                other => other != term && Mentions(other, last, method))) continue;
            foreach ((IOperation there, IOperation back, Fact holds) in new[]
                { (choice.WhenTrue, otherwise, fact), (otherwise, choice.WhenTrue, ConditionFacts.Negate(fact)) })
            {
                if (Costs(there, back, method, time) is { } costs) return (GuardText.Of(holds), last, costs);
            }
        }

        return null;
    }

    private static string? Costs(IOperation there, IOperation back, MethodLedger method, double time)
    {
        if (there.Number() is { } pays && back.Number() is { } costs)
            return pays > 0 && -costs + time < pays * (1 - Slack) && costs < pays ? Less(-costs, pays) : null;
        (double factor, string of) = Factor(there, method);
        if (factor <= 0 || of.Length == 0 || there.Number() is not null) return null;
        if (back.Number() is 0) return "nothing";
        (double retreat, string same) = Factor(back, method);
        return of == same && retreat > 0 && retreat < factor * (1 - Slack)
            ? RuleContext.Text(retreat / factor) + " of what the way there pays"
            : null;
    }

    private static string Less(double costs, double pays) =>
        costs <= 0 ? "nothing" : RuleContext.Text(costs) + ", less than the " + RuleContext.Text(pays);

    private static bool Mentions(RewardTerm term, Place last, MethodLedger method) =>
        term.Value is not null && method.Locals.Sources(term.Value).Any(part => Places.Of(part.Syntax) == last);

    // Nearer: now < last. Farther along: now > last. Which of the two is the last one, its assignment tells.
    private static (Place Now, Place Last)? Progress(Fact fact, MethodLedger method, TypeSource type)
    {
        if (fact.Relation is Relation.Equal or Relation.NotEqual) return null;
        if (fact.Value is >= 0.0) return Difference(fact, method);
        if (fact.Value is not Place other) return null;
        if (Ordered(fact.Subject, other) is { } plain) return plain;
        if (Test(fact, method) is not { } test) return null;
        (IOperation left, IOperation right) = (Measure(test.LeftOperand), Measure(test.RightOperand));
        if (Gains.IsWayBefore(right, left, method, type)) return (fact.Subject, other);
        if (Gains.IsWayBefore(left, right, method, type)) return (other, fact.Subject);
        if (Baselines.OfOneMeasure(left, right, fact.Condition, method) is { } measured) return measured;
        // Abs(angle) < Abs(lastAngle)
        if (CallShape.Of(left) is { Name: "Abs", Arguments: { Length: 1 } a }
            && CallShape.Of(right) is { Name: "Abs", Arguments: { Length: 1 } b })
            (left, right) = (a[0].Unconverted(), b[0].Unconverted());
        return Ordered(Places.Of(ValueParts.Held(left).Syntax), Places.Of(ValueParts.Held(right).Syntax));

        (Place Now, Place Last)? Ordered(Place a, Place b) =>
            Baselines.FollowBothWays(method, fact.Condition, a, b) ? (a, b)
            : Baselines.FollowBothWays(method, fact.Condition, b, a) ? (b, a) : null;
    }

    // after.Pipes > before.Pipes: what a state counts, and whether it ever counts back, stands elsewhere.
    private static bool IsCountOfTransition(Fact fact, Place now, Place last, MethodLedger method) =>
        now.Parts.Length > 1 && last.Parts.Length > 1 && method.Method.Parameters.Any(one => one.Name == now.Root)
        && method.Method.Parameters.Any(one => one.Name == last.Root)
        && Test(fact, method) is { } test && ValueParts.IsInteger(test.LeftOperand.Unconverted().Type)
        && !NameWords.Of(now.Last.Name).Any(word => word is "distance" or "dist" or "gap" or "way" or "x" or "y")
        && !method.Method.ContainingType.DeclaringSyntaxReferences
            .SelectMany(reference => reference.GetSyntax().DescendantNodes()).OfType<BinaryExpressionSyntax>().Any(
                less => less.IsKind(SyntaxKind.SubtractExpression) && CallShape.NameOf(less.Left) == now.Last.Name);

    private static IBinaryOperation? Test(Fact fact, MethodLedger method) =>
        method.Body.DescendantsAndSelf().OfType<IBinaryOperation>().FirstOrDefault(
            test => test.Syntax == fact.Condition);

    // last - 0.1f: by how much it has to be nearer makes no difference.
    private static IOperation Measure(IOperation side) => side.Unconverted() is IBinaryOperation
    {
        OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract,
        RightOperand.ConstantValue.HasValue: true,
    } offset ? offset.LeftOperand.Unconverted() : side.Unconverted();

    // float gain = last - now; if (gain > 0) ...; if (last - now > 0.1f) ...
    private static (Place Now, Place Last)? Difference(Fact fact, MethodLedger method)
    {
        ILocalReferenceOperation? local = method.Body.DescendantsAndSelf().OfType<ILocalReferenceOperation>()
            .FirstOrDefault(reference => reference.Local.Name == fact.Subject.Text);
        IOperation? difference = (IOperation?)local ?? method.Body.DescendantsAndSelf().OfType<IBinaryOperation>()
            .FirstOrDefault(part => part.OperatorKind == BinaryOperatorKind.Subtract
                && Places.Of(part.Syntax) == fact.Subject) ?? Test(fact, method)?.LeftOperand;
        if (difference is not { } measured) return null;
        if (Gains.Difference(measured, method) is not { } gain) return null;
        if (Gains.Baseline(gain, fact.Condition, method) is not { } last) return null;
        Place left = Places.Of(gain.LeftOperand.Syntax);
        return (left == last ? Places.Of(gain.RightOperand.Syntax) : left, last);
    }

    private static bool PaysForApproach(RewardTerm term, Place now, Place last, Fact fact, MethodLedger method)
    {
        if (term.Amount.IsPositive) return true;
        if (fact.Value is double)
            return fact.Relation is Relation.Greater or Relation.GreaterOrEqual
                && term.Value is not null && Factor(term.Value, method) is ( > 0, var of) && of == fact.Subject.Text;
        ImmutableHashSet<Place> parts = term.Value is null
            ? ImmutableHashSet<Place>.Empty
            : method.Locals.Sources(term.Value).Select(part => Places.Of(part.Syntax)).ToImmutableHashSet();
        return parts.Contains(now) && parts.Contains(last);
    }

    // fast && near, otherwise charged: who is not near is charged as well.
    private static bool IsElseOf(Fact fact, Fact approach) =>
        fact.Condition is BinaryExpressionSyntax both && both.IsKind(SyntaxKind.LogicalAndExpression)
        && SyntaxGuards.Of(both, true).Any(approach.SameAs);

    // A term of the opposite branch counts as a charge unless it surely pays; so does one made of the last distance
    // that both branches reach.
    private static bool CountsRetreat(RewardTerm term, Fact approach, Place last)
    {
        if (term.Guards.Any(fact => approach.Excludes(fact) || IsElseOf(fact, approach)))
            return !term.Amount.IsPositive;
        return !term.Guards.Any(approach.SameAs)
            && Places.Of(term.Value?.Syntax).Names.Contains(last.Text);
    }
}
