using System.Collections.Generic;
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

/// <summary>A state pays at every step, and being in it ends nothing.</summary>
internal sealed class StateCamping : RewardRule
{
    public const string Id = "GA3006";

    // A look at the right thing is worth a note where so few steps of it earn as much as what it is for;
    // untuned: a round number of steps that any episode has.
    private const int FacingSteps = 20;

    // What a place of another class pays once is outweighed within as many steps in common episodes; untuned.
    private const int ManySteps = 1000;

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A place that pays for staying",
        "'{0}' pays {1} at every step while '{2}' holds and ends nothing{3}: the agent goes there and "
        + "stays",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool IsOfOthers => true;

    public override void Check(ClassLedger type, RuleContext context)
    {
        foreach (MethodLedger method in type.Methods)
        {
            if (method.Trigger is not (Trigger.Step or Trigger.Stay) || !method.IsComplete) continue;
            foreach (RewardTerm term in method.Terms)
            {
                if (!term.IsOwn || BodyUse.Refunds(type, term)) continue;
                if (Along(term, method, context) is { } along && Best(type, term) is { EndsAfter: true } end
                    && type.Episode is null)
                {
                    context.Report(
                        Rule, term.Location, end.Location, term.Call.Site.Syntax.ToString(), "for the way so far",
                        along + " > 0", ", beside " + RuleContext.Text(end.Amount.Low) + " once by '"
                            + end.Call.Site.Syntax + "'");
                    continue;
                }

                if (Held(term, method, context) is not { } state) continue;
                // Where nothing else pays, staying may be the task.
                if (Best(type, term) is not { } goal)
                {
                    if (Filled(term, method) is { } filled)
                    {
                        context.Report(
                            Rule, term.Location, filled.GetLocation(), term.Call.Site.Syntax.ToString(),
                            term.Amount.ToString(), state, ", whether or not '" + filled + "' still fills anything");
                        continue;
                    }

                    if (ByWaiting(term, method) && type.Terms.FirstOrDefault(other => other != term && other.IsOwn
                        && other.Amount.High > 0) is { } task)
                    {
                        context.Report(
                            Rule, term.Location, task.Location, term.Call.Site.Syntax.ToString(),
                            term.Amount.ToString(), state,
                            ", which comes by waiting, beside '" + task.Call.Site.Syntax + "'");
                        continue;
                    }

                    if (OtherPayers.Best(type.Type, context.Compilation) is var (amount, place)
                        && MayEarn(term) && Earned(term.Amount) * ManySteps >= amount)
                        context.Report(
                            Rule, term.Location, place.GetLocation(), term.Call.Site.Syntax.ToString(),
                            Text(term), state,
                            ", beside " + RuleContext.Text(amount) + " once by '" + place + "'");
                    continue;
                }

                if (type.Episode?.EveryStep(term.Amount.High) < goal.Amount.Low) continue;
                if (!MayEarn(term) && Most(term.Value!) * FacingSteps < goal.Amount.Low) continue;
                context.Report(
                    Rule, term.Location, goal.Location, term.Call.Site.Syntax.ToString(),
                    Text(term), state, Numbers(term, goal, type));
            }
        }
    }

    // if (angle < 10f) AddReward(10f - angle); who may choose the angle is paid what it pays best.
    private static bool MayEarn(RewardTerm term) => term.Amount.IsPositive
        || (term.Amount is { Low: >= 0, High: > 0 } && !double.IsInfinity(term.Amount.High) && term.Guards.Length > 0);

    private static double Earned(Amount amount) => amount.IsPositive ? amount.Low : amount.High;

    private static string Text(RewardTerm term) => term.Amount.IsPositive ? term.Amount.ToString()
        : "up to " + RuleContext.Text(MayEarn(term) ? term.Amount.High : Most(term.Value!));

    // 0.01f * transform.position.z at each step: for how far along it is, and not for getting there.
    private static string? Along(RewardTerm term, MethodLedger method, RuleContext context)
    {
        if (term.Trigger != Trigger.Step || term.EndsAfter) return null;
        if (term.Value is null || !(term.Call.Factor > 0)) return null;
        if (!Branches.Around(term).All(test => !test.Holds)) return null;
        return term.Value.Unconverted() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product
            ? product.LeftOperand.Number() > 0 ? Coordinate(product.RightOperand)
                : product.RightOperand.Number() > 0 ? Coordinate(product.LeftOperand) : null
            : Coordinate(term.Value);

        string? Coordinate(IOperation part) =>
            part.Unconverted().Syntax is MemberAccessExpressionSyntax { Expression: var place } axis
            && context.Words(WordLists.Coordinates).Contains(axis.Name.Identifier.ValueText)
            && CallShape.NameOf(place) is { } name && NameWords.Of(name).LastOrDefault() == "position"
            && Places.OfOwner((ExpressionSyntax)place).IsSelf
                ? axis.ToString() : null;
    }

    // What has to stay true for the pay, as text; null where the pay is none for a state.
    private static string? Held(RewardTerm term, MethodLedger method, RuleContext context)
    {
        if (!MayEarn(term) && !IsFacing(term, method, context)) return null;
        if (method.Trigger == Trigger.Stay)
        {
            if (term.EndsAfter || term.Consumed || BodyUse.WritesState(
                method.Body.Syntax, method, write => IdleFields.Is(write.Name, context.Type.Type))) return null;
            if (!term.Guards.All(IsContact)) return null;
        }
        else if (!MayEarn(term))
        {
            return (Branches.IsPlain(term, context.Type) || IsNowAndThen(term)) && !term.EndsAfter
                ? "it faces so"
                : null;
        }

        if (HeldState.Of(term, method, context) is { } tests) return IsMoving(tests, method) ? null : tests[0].Text;
        return method.Trigger == Trigger.Stay ? method.Method.Name : null;
    }

    // if (age > 10), where each step raises the age.
    private static bool ByWaiting(RewardTerm term, MethodLedger method) => term.Guards.Length > 0 && term.Guards.All(
        fact => fact is { Value: double, Subject.Parts.Length: 1 }
            && fact.Relation is Relation.Greater or Relation.GreaterOrEqual
            && Writes.In(method.Body.Syntax).Any(write => write.Name == fact.Subject.Text && write.Change == "+"
                && write.Site is PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax
                && !Branches.Around(write.Site).Any()));

    // water = Min(water + 0.1f, 1f), and the same pay whether it rose or was full.
    private static SyntaxNode? Filled(RewardTerm term, MethodLedger method)
    {
        if (term.Reads != Reads.Nothing) return null;
        return Writes.In(method.Body.Syntax).FirstOrDefault(
            write => write.Value is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } call
                && CallShape.NameOf(call.Expression) is "Min" or "Clamp" or "Clamp01"
                && arguments[0].Expression is BinaryExpressionSyntax sum && sum.IsKind(SyntaxKind.AddExpression)
                && Place.Identifiers(sum.ToString()).Contains(write.Name)
                && !term.Guards.Any(fact => fact.Subject.Names.Contains(write.Name)))?.Site;
    }

    // if (Time.time - last > 0.1f): as often as that, whatever the state is.
    private static bool IsNowAndThen(RewardTerm term) =>
        term.Via is null && !Branches.IsInLoop(term.Call.Site.Syntax)
        && Branches.Around(term).Select(test => test.Condition).Concat(term.Guards.Select(fact => fact.Condition))
            .All(condition => condition.DescendantNodesAndSelf().Any(DependenceReader.IsClock));

    // Who is fast does not stay.
    private static bool IsMoving(IReadOnlyList<BranchTest> tests, MethodLedger method) => tests.Any(
        test => method.Operation(test.Condition) is { } condition
            && method.Locals.Sources(condition).SelectMany(source => Places.Of(source.Syntax).Names)
                .Any(KnownFrameworks.Words.Velocities.Contains));

    // The direction that something looks in, by how it compares with another: it can be kept at rest.
    private static bool IsFacing(RewardTerm term, MethodLedger method, RuleContext context) =>
        term.Value is not null && term.Amount.High > 0 && !IsOfSpeed(term.Value, context)
        && ValueParts.Of(term.Value, method.Locals).Any(
            part => CallShape.Of(part) is { Name: "Dot" } dot
                && dot.Arguments.Any(argument => IsForward(argument.Syntax))
                && !dot.Arguments.SelectMany(method.Locals.Sources)
                    .SelectMany(source => Places.Of(source.Syntax).Names)
                    .SelectMany(NameWords.Of).Any(context.Words(WordLists.Speeds).Contains));

    // transform.forward, transform.forward.normalized: the same direction.
    private static bool IsForward(SyntaxNode direction) => direction is MemberAccessExpressionSyntax of
        && (of.Name.Identifier.ValueText == "forward"
            || (of.Name.Identifier.ValueText == "normalized" && IsForward(of.Expression)));

    // matchesSpeed * facing: what is paid at rest is what the other factor makes of it.
    private static bool IsOfSpeed(IOperation value, RuleContext context) => value.Unconverted() switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product =>
            IsOfSpeed(product.LeftOperand, context) || IsOfSpeed(product.RightOperand, context),
        IMemberReferenceOperation or ILocalReferenceOperation => Places.Of(value.Syntax).Names
            .SelectMany(NameWords.Of).Any(context.Words(WordLists.Speeds).Contains),
        _ => false,
    };

    // 0.4f * facing, which is 1 at most.
    private static double Most(IOperation value) =>
        value.Unconverted() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product
            ? Most(product.LeftOperand) * Most(product.RightOperand)
            : value.Number() ?? 1;

    private static bool IsContact(Fact fact) =>
        fact.Value is string || fact.Aspect == Fact.Component
        || (fact is { Relation: Relation.Equal, Value: Place }
            && fact.Condition.FirstAncestorOrSelf<MethodDeclarationSyntax>()
                is { ParameterList.Parameters: { Count: 1 } one }
            && one[0].Identifier.ValueText == fact.Subject.Root);

    // The best of what else pays: an end, or an event.
    private static RewardTerm? Best(ClassLedger type, RewardTerm staying) =>
        type.Terms.Where(
                term => term != staying && term.Receiver.IsSelf && term.Amount.IsPositive && !term.Kind.IsGroup()
                    && (term.EndsAfter || term.Consumed
                        || term.Trigger is Trigger.Enter or Trigger.Exit or Trigger.Unknown)
                    && !double.IsInfinity(term.Amount.High))
            .OrderByDescending(term => term.EndsAfter).ThenByDescending(term => term.Amount.High).FirstOrDefault();

    private static string Numbers(RewardTerm term, RewardTerm goal, ClassLedger type) => type.Episode is { } episode
        && !double.IsInfinity(term.Amount.High)
        ? ", " + RuleContext.Text(episode.EveryStep(term.Amount.High)) + " over " + type.Steps + " beside "
            + RuleContext.Text(goal.Amount.Low) + " for '" + goal.Call.Site.Syntax + "'"
        : ", beside " + RuleContext.Text(goal.Amount.Low) + " once by '" + goal.Call.Site.Syntax + "'";
}
