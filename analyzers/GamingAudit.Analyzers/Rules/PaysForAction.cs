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

/// <summary>A positive amount depends on the chosen action and on nothing that the action brings about.</summary>
internal sealed class PaysForAction : RewardRule
{
    public const string Id = "GA3002";

    internal static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Pays for the action",
        "'{0}' pays for what the agent does, not for what comes of it: choosing that action at every "
        + "step earns it without the task",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        if (method.Trigger is not Trigger.Step) return;
        foreach (RewardTerm term in method.Terms)
        {
            if (term.EndsAfter || term.Via is not null) continue;
            if (DependsOnActionAlone(term, method, context) || AddsAction(term, method, context.Type)
                || IsForEach(term, method))
                context.Report(Rule, term.Location, null, term.Call.Site.Syntax.ToString());
        }
    }

    // forward + 0.1 * effort: a part of the sum that only the action decides.
    private static bool AddsAction(RewardTerm term, MethodLedger method, TypeSource type) =>
        term.Value is { } sum && term.Call.Factor > 0 && term.Reads.HasFlag(Reads.Action)
        && Branches.IsPlain(term, type)
        && ValueParts.Addends(sum, method.Locals).Skip(1).Any() && ValueParts.Addends(sum, method.Locals).Any(
            part => DependenceReader.Read(part, method.Locals, type) == Reads.Action
                && new AmountReader(method.Locals, type).Read(part) is { Low: >= 0, High: > 0 });

    // foreach (var item in shown) reward += 0.05; of what the agent chose to show: the more, the better.
    private static bool IsForEach(RewardTerm term, MethodLedger method) =>
        term.Amount is { IsConstant: true, IsPositive: true }
        && term.Call.Site.Syntax.Ancestors().TakeWhile(around => around is not MemberDeclarationSyntax)
            .FirstOrDefault(around => around is not (BlockSyntax or ExpressionStatementSyntax))
            is ForEachStatementSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var all } } loop
        && method.Method.Parameters.Any(one => one.Name == all && KnownFrameworks.IsAction(one))
        && !Branches.Around(term).Any(test => loop.Statement.Span.Contains(test.Condition.Span));

    private static bool DependsOnActionAlone(RewardTerm term, MethodLedger method, RuleContext context)
    {
        TypeSource type = context.Type;
        IOperation[] tests = Branches.Around(term).Where(IsAround)
            .SelectMany(test => Conjuncts.Of(test.Condition))
            .Select(method.Operation).OfType<IOperation>().ToArray();
        Reads[] reads = tests.Select(test => DependenceReader.Read(test, method.Locals, type)).ToArray();
        if (term.Reads == Reads.Action)
            return reads.Concat(term.Guards.Select(fact => OfCondition(fact, method, type)))
                .All(read => (read & ~Reads.Action) == 0) && Sign(term, method, type);
        bool isLegal = tests.Any(test => IsLegality(test, method) && CallShape.Of(test) is not null);
        if (term.Reads != Reads.Nothing || !term.Amount.IsPositive || !(isLegal || reads.Contains(Reads.Action)))
            return false;
        if (term.Guards.Any(fact => IsMeasure(fact, method, type)
            && !tests.Any(test => test.Syntax == fact.Condition && IsSpent(test, type)))) return false;
        bool isUsedUp = term.Consumed && !IsUnasked(term, method, context);
        return (isLegal || !isUsedUp) && tests.Zip(
            reads, (test, read) => (read & ~Reads.Action) == 0 || IsReadiness(test, method) || IsElse(test, term)
                || IsSpent(test, type)).All(holds => holds);
    }

    // brewed = true; served++; beside a pay that asks for neither.
    private static bool IsUnasked(RewardTerm term, MethodLedger method, RuleContext context)
    {
        if (term.Kind != CallKind.Part) return false;
        if (!Consumption.OnlySets(term.Call.Site.Syntax, context.Type.Words)) return false;
        if (Consumption.IsLatched(term.Guards, method.Body.Syntax)) return false;
        HashSet<string> changed = [.. Writes.In(term.Call.Site.Syntax.FirstAncestorOrSelf<BlockSyntax>()!)
            .Select(write => write.Name)];
        return term.Guards.All(fact => OfCondition(fact, method, context.Type) is Reads.Action or Reads.Nothing
            || !fact.Subject.Names.Any(changed.Contains));
    }

    // An exit before the pay that compares a measure: distance >= nearest.
    private static bool IsMeasure(Fact fact, MethodLedger method, TypeSource type) =>
        fact.Relation is not (Relation.Equal or Relation.NotEqual)
        && OfCondition(fact, method, type).HasFlag(Reads.State);

    private static bool IsAround(BranchTest test) => test.Holds || test.Branch is ElseClauseSyntax;

    // A flag that lets the agent act says nothing of what comes of it; a measure or an object that is met does.
    private static bool IsReadiness(IOperation test, MethodLedger method) =>
        IsLegality(test, method) || test.Unconverted() is var bare
        && (bare is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not ? not.Operand : bare)
            is IMemberReferenceOperation { Instance: IInstanceReferenceOperation or null } flag
        && flag.Type?.SpecialType == SpecialType.System_Boolean
        && !Writes.In(method.Body.Syntax).Any(write => write.Name == flag.Member.Name);

    // if (chosen == wanted) ... else if (chosen == Skip): all but one of the choices are left there.
    private static bool IsElse(IOperation test, RewardTerm term) =>
        test is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals }
        && Branches.Around(term).Any(branch => branch is { Holds: false, Branch: ElseClauseSyntax }
            && branch.Condition == test.Syntax);

    // ammo > 0 && cooldown <= 0, cash >= price: what the act itself uses up says only that it is possible.
    private static bool IsSpent(IOperation test, TypeSource type)
    {
        if (test.Unconverted() is not IBinaryOperation
            {
                OperatorKind: BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual
                    or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual,
            } bound) return false;
        if (bound.LeftOperand.Unconverted() is not IMemberReferenceOperation
            { Instance: IInstanceReferenceOperation or null, Member.Name: var name }) return false;
        if (test.Syntax.FirstAncestorOrSelf<IfStatementSyntax>() is not { Statement: var block } guarded
            || !guarded.Condition.Span.Contains(test.Syntax.Span)) return false;
        bool isUp = bound.OperatorKind is BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual;
        return Spends(block, name, isUp) || block.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(
            call => Places.OfReceiver(call).IsSelf && type.Declaration(call) is { } helper
                && Spends(helper, name, isUp));
    }

    // What was above its limit goes down, and what was below it is set up again.
    private static bool Spends(SyntaxNode block, string name, bool isUp) => Writes.In(block).Any(
        write => write.Name == name && (isUp ? write.Change == "-" : Literals.Number(write.Value) is > 0
            || write.Change == "+"));

    // IsValidMove(x, y), asked of what was chosen, and a thing that has to be there.
    private static bool IsLegality(IOperation test, MethodLedger method) => test.Unconverted() switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals, RightOperand: var right } =>
            right.Unconverted().ConstantValue is { HasValue: true, Value: null },
        var asked => CallShape.Of(asked) is { } call && call.Receiver().IsSelf && !call.Arguments.IsEmpty
            && NameWords.Of(call.Name).Any(word => word is "valid" or "legal" or "can" or "allowed")
            && call.Arguments.All(argument => DependenceReader.Read(argument, method.Locals) == Reads.Action),
    };

    private static bool Sign(RewardTerm term, MethodLedger method, TypeSource type) =>
        (term.Amount.Low >= 0 && term.Amount.High > 0)
        || (term.Value is not null && IsPositiveMultiple(term.Value, method, type));

    // a * 0.1f: the sign that the agent chooses.
    private static bool IsPositiveMultiple(IOperation value, MethodLedger method, TypeSource type)
    {
        switch (value.Unconverted())
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product:
                return (IsPositive(product.LeftOperand) && IsMultiple(product.RightOperand))
                    || (IsPositive(product.RightOperand) && IsMultiple(product.LeftOperand));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } ratio:
                return IsPositive(ratio.RightOperand) && IsMultiple(ratio.LeftOperand);
            case ILocalReferenceOperation local:
                return method.Locals.Only(local.Local) is { } made && IsMultiple(made);
            case IMemberReferenceOperation member when method.Locals.At(member) is { } held:
                return IsMultiple(held);
            case IPropertyReferenceOperation or IArrayElementReferenceOperation or IFieldReferenceOperation:
                return true;
            default:
                return false;
        }

        bool IsMultiple(IOperation factor) => IsPositiveMultiple(factor, method, type);

        bool IsPositive(IOperation factor) => new AmountReader(method.Locals, type).Read(factor).IsPositive;
    }

    private static Reads OfCondition(Fact fact, MethodLedger method, TypeSource type)
    {
        IOperation? condition = method.Operation(fact.Condition);
        return condition is null ? Reads.State : DependenceReader.Read(condition, method.Locals, type);
    }
}
