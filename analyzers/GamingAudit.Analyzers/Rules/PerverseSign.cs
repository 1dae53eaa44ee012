using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A term is called a penalty and pays, or is called a bonus and charges.</summary>
internal sealed class PerverseSign : RewardRule
{
    public const string Id = "GA3021";

    // Fees of one and two in a hundred, at as many points as leave no room for chance.
    private const double LowFee = 0.01, HighFee = 0.02, Slack = 1e-9;
    private const int Points = 8;

    internal static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Sign against the name",
        "'{0}' {1} {2}, and is called '{3}': the agent seeks what it is meant to avoid, or the reverse",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool ReadsNames => true;

    public override void Check(MethodLedger method, RuleContext context)
    {
        foreach (RewardTerm term in method.Terms)
        {
            if (term.Via is not null) continue;
            if (term.Kind != CallKind.Return
                && (PaidDefeat(term, context) ?? PaidLoss(term, method, context)) is { } defeat)
            {
                context.Report(
                    Rule, term.Location, null, term.Call.Site.Syntax.ToString(), "pays", Text(term.Amount), defeat);
                continue;
            }

            if (OppositePays.Of(term, method) is var (bad, good))
            {
                context.Report(
                    Rule, term.Location, null, term.Call.Site.Syntax.ToString(), "pays",
                    Text(term.Amount) + " as for '" + good + "'", bad);
                continue;
            }

            if (PaidForDistance.In(term, method, context.Type) is { } error)
            {
                context.Note(
                    Rule, term.Location, null, term.Call.Site.Syntax.ToString(), "pays", "more the farther it is",
                    error);
                continue;
            }

            if (CostPaid(term, context) is { } cost)
            {
                context.Note(
                    Rule, term.Location, null, term.Call.Site.Syntax.ToString(), "pays", Text(term.Amount), cost);
                continue;
            }

            string? name = Scaled(term.Value, method, context) switch
            {
                { } named and (IMemberReferenceOperation or ILocalReferenceOperation) =>
                    Places.Of(named.Syntax).Names.LastOrDefault(),
                { } value when CallShape.Of(value) is { } call && call.Receiver().IsSelf => Given(call, context.Type),
                _ => null,
            };
            foreach (IOperation part in Added(term.Value, method, depth: 3))
            {
                Amount worth = new AmountReader(method.Locals, context.Type).Read(part) * Amount.Of(term.Call.Factor);
                if (Places.Of(part.Syntax).Names.LastOrDefault() is { } called && IsAgainst(called, worth, context))
                    context.Report(
                        Rule, part.Syntax.GetLocation(), term.Location, part.Syntax.ToString(), Verb(worth),
                        Text(worth), called);
                else if (term.Call.Factor > 0 && IsPlainCost(part, method, context))
                    context.Note(
                        Rule, part.Syntax.GetLocation(), term.Location, part.Syntax.ToString(), "pays",
                        "more for a higher value", Places.Of(part.Syntax).Text);
            }

            if (name is not null && term.Kind != CallKind.Return && IsAgainst(name, term.Amount, context))
                context.Report(
                    Rule, term.Location, null, term.Call.Site.Syntax.ToString(), Verb(term.Amount),
                    Text(term.Amount), name);
        }
    }

    // 0.3f * tiltPenalty, -tiltPenalty: what a weight makes more or less of, or turns over.
    private static IOperation? Scaled(IOperation? value, MethodLedger method, RuleContext context)
    {
        if (value?.Unconverted() is IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus, Operand: var turned })
            return turned.Unconverted();
        if (value?.Unconverted() is not IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product)
            return value?.Unconverted();
        var amounts = new AmountReader(method.Locals, context.Type);
        return product.LeftOperand.Number() is > 0
            || amounts.Read(product.LeftOperand) is { IsSure: true, IsPositive: true }
            ? product.RightOperand.Unconverted()
            : product.RightOperand.Number() is > 0 ? product.LeftOperand.Unconverted() : product;
    }

    // -scale * EnergyCost(), which is below zero itself: as a whole it is never below.
    private static string? CostPaid(RewardTerm term, RuleContext context) =>
        term.Value is { } value && term.Amount is { Low: >= 0, High: > 0, IsSure: false }
            ? Factors(value).Select(factor => CallShape.Of(factor) is { } call && call.Receiver().IsSelf
                    && context.Type.Declaration(call) is not null ? call.Name : null)
                .FirstOrDefault(name => name is not null && NameWords.Of(name) is var words
                    && words.Any(word => word == "cost" || context.Words(WordLists.Penalties).Contains(word))
                    && !words.Any(context.Words(WordLists.Unclear).Contains))
            : null;

    // energyPenalty = 0.05 * power: a share of a plain quantity, which nothing turns over.
    private static bool IsPlainCost(IOperation part, MethodLedger method, RuleContext context)
    {
        if (part is not ILocalReferenceOperation { Local: var local }) return false;
        if (method.Locals.Only(local) is not { } made) return false;
        string[] words = NameWords.Of(local.Name).ToArray();
        if (!words.Any(word => word == "cost" || context.Words(WordLists.Penalties).Contains(word))
            || words.Any(context.Words(WordLists.Unclear).Contains)) return false;
        var amounts = new AmountReader(method.Locals, context.Type);
        IOperation[] factors = [.. Factors(made)];
        return factors.Length > 1 && factors.Any(factor => amounts.Read(factor).IsPositive)
            && factors.All(factor => amounts.Read(factor).IsPositive
                || factor is IFieldReferenceOperation { Instance: IInstanceReferenceOperation } held
                    && !NameWords.Of(held.Field.Name).Any(word => context.Words(WordLists.Unclear).Contains(word)));
    }

    private static IEnumerable<IOperation> Factors(IOperation value) =>
        value.Unconverted() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product
            ? Factors(product.LeftOperand).Concat(Factors(product.RightOperand)) : [value.Unconverted()];

    // -distance + swingPenalty: the named parts of a sum that are added to it.
    private static IEnumerable<IOperation> Added(IOperation? sum, MethodLedger method, int depth)
    {
        switch (depth == 0 ? null : sum?.Unconverted())
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } two:
                return Named(two.LeftOperand).Concat(Named(two.RightOperand));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } less:
                return Named(less.LeftOperand);
            case ILocalReferenceOperation { Local: var local } when method.Locals.Only(local) is { } made:
                return Added(made, method, depth - 1);
            default:
                return [];
        }

        IEnumerable<IOperation> Named(IOperation part) =>
            part.Unconverted() is ILocalReferenceOperation or IMemberReferenceOperation
                ? [part.Unconverted()] : Added(part, method, depth);
    }

    // danger ? 1f : 0f, if (crashed) AddReward(1f): a flag of the own that says that something went wrong.
    private static string? PaidDefeat(RewardTerm term, RuleContext context)
    {
        if (!term.IsOwn || term.Value is not { } value) return null;
        if (value.Unconverted() is IConditionalOperation { WhenFalse: { } otherwise } choice)
            return choice.WhenTrue.Number() is > 0 && otherwise.Number() is <= 0
                && IsDefeat(Places.Of(choice.Condition.Syntax), context)
                ? choice.Condition.Syntax.ToString()
                : null;
        return term.Amount.IsSure && term.Amount.IsPositive
            ? term.Guards.FirstOrDefault(fact => fact is { Relation: Relation.Equal, Value: true, Aspect.Length: 0 }
                && IsDefeat(fact.Subject, context))?.Subject.Text
            : null;
    }

    // void Lose() { AddReward(1f); EndEpisode(); }
    private static string? PaidLoss(RewardTerm term, MethodLedger method, RuleContext context) =>
        term is { IsOwn: true, Trigger: Trigger.Unknown or Trigger.Enter }
        && (term.EndsAfter || !method.Ends.IsEmpty)
        && term.Amount.IsSure && term.Amount.IsPositive && !Branches.Around(term.Call.Site.Syntax).Any()
        && NameWords.Of(method.Method.Name).FirstOrDefault() is { } first
        && context.Words(WordLists.Losses).Contains(first)
            ? method.Method.Name
            : null;

    // isDead and not enemyDead: what else the name says may be of another.
    private static bool IsDefeat(Place place, RuleContext context)
    {
        if (place.Parts.Length != 1) return false;
        string[] words = NameWords.Of(place.Text).ToArray();
        HashSet<string> dangers = context.Words(WordLists.Dangers), defeats = context.Words(WordLists.Defeats);
        return words.Any(word => dangers.Contains(word) || defeats.Contains(word))
            && words.All(word => dangers.Contains(word) || defeats.Contains(word)
                || word is "is" or "has" or "was" or "am" or "in" or "agent" or "self" or "i");
    }

    // Buying at price * (1 - fee), selling at price * (1 + fee): what is charged for trading is earned by it.
    public override void Check(ClassLedger type, RuleContext context)
    {
        foreach (RewardTerm term in type.Terms)
        {
            if (PunishedWins.In(term, type, context) is { } win)
                context.Report(
                    Rule, term.Location, null, term.Call.Site.Syntax.ToString(), "charges", Text(term.Amount), win);
        }

        string[] fees = UnchargedFees.In(type.Type, context);
        foreach (MethodLedger method in type.Methods.Where(_ => fees.Length > 0))
        {
            foreach (RewardTerm term in method.Terms.Where(term => term.IsOwn && term.Via is null))
            {
                if (term.Value?.Syntax is not ExpressionSyntax value) continue;
                if (fees.FirstOrDefault(fee => Earns(fee, value, method, term.Call.Factor, context.Type)) is { } earned)
                    context.Note(
                        Rule, term.Location, null, term.Call.Site.Syntax.ToString(), "pays", "more for a higher value",
                        earned);
            }
        }
    }

    // At some points, which all prices and counts have their own values at, and of them all.
    private static bool Earns(string fee, ExpressionSyntax value, MethodLedger method, double factor, TypeSource type)
    {
        return Enumerable.Range(0, Points).All(draw => At(HighFee, draw) - At(LowFee, draw) is { } more
            && more * factor > Slack);

        double? At(double known, int draw) => new SampledValue(
            type, part => part is IdentifierNameSyntax { Identifier.ValueText: var name } && name == fee ? known : null,
            draw).Read(value, method.Body.Syntax);
    }

    // What an own helper gives: the local that is all it returns.
    private static string? Given(CallShape call, TypeSource type) =>
        type.Declaration(call)?.Body?.DescendantNodes().OfType<ReturnStatementSyntax>().ToArray()
            is { Length: 1 } results && results[0].Expression is IdentifierNameSyntax { Identifier.ValueText: var name }
                ? name
                : null;

    internal static bool IsAgainst(string name, Amount amount, RuleContext context)
    {
        string[] words = NameWords.Of(name).ToArray();
        bool isBad = words.Any(context.Words(WordLists.Penalties).Contains);
        bool isGood = words.Any(context.Words(WordLists.Bonuses).Contains);
        if (isBad == isGood || (isBad && words.Any(context.Words(WordLists.Unclear).Contains))) return false;
        return isBad ? amount.Low >= 0 && amount.High > 0 : amount.High <= 0 && amount.Low < 0;
    }

    internal static string Verb(Amount amount) => amount.High > 0 ? "pays" : "charges";

    internal static string Text(Amount amount) => amount.High > 0 ? amount.ToString() : (-amount).ToString();
}
