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

/// <summary>A positive amount grows with the magnitude of a velocity and with no direction.</summary>
internal sealed class UndirectedSpeed : RewardRule
{
    public const string Id = "GA3003";

    internal static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Speed paid in any direction",
        "'{0}' pays for the length of {1}, whatever its direction: circling or being flung "
        + "away earns as much as coming nearer",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        // Rewards of a transition are read as functions of it.
        if (OwnContracts.IsTransitionReward(method.Method)) return;
        foreach (RewardTerm term in method.Terms)
        {
            if (term.Value is null || term.Amount.High <= 0 || term.EndsAfter) continue;
            if (SpeedTests.IsPaidAbove(term, method, IsSpeed, context))
            {
                context.Report(Rule, term.Location, null, term.Call.Site.Syntax.ToString(), "a velocity");
                continue;
            }

            bool isWhole = term.Amount.Low >= 0 || IsMultiple(term.Value, method, context.Type);
            // Of a sum, one addend may pay for speed.
            IEnumerable<IOperation> pays = isWhole ? [term.Value]
                : !(term.Call.Factor < 0) ? ValueParts.Addends(term.Value, method.Locals).Where(IsGain)
                : [];
            if (pays.FirstOrDefault(pay => ValueParts.Of(pay, method.Locals).Any(part => IsSpeed(part)
                    || IsWay(part, method, context.Type))
                && !IsNoHigherAtSpeed(pay, method, context)
                && (IsTurn(pay, method, context.Type)
                    || !Names(pay, term, method).Any(context.Words(WordLists.Directions).Contains))) is not { } found)
                continue;
            bool isSpeed = ValueParts.Of(found, method.Locals).Any(IsSpeed);
            context.Report(
                Rule, term.Location, null, term.Call.Site.Syntax.ToString(),
                isSpeed ? "a velocity" : IsTurn(found, method, context.Type) ? "the turn since a moment ago"
                    : "the way since a moment ago");

            bool IsGain(IOperation addend) => addend != term.Value && (IsMultiple(addend, method, context.Type)
                || new AmountReader(method.Locals, context.Type).Read(addend) is { Low: >= 0, High: > 0 });
        }
    }

    // Exp(-speed): nobody hurries for it.
    private static bool IsNoHigherAtSpeed(IOperation value, MethodLedger method, RuleContext context)
    {
        Amount rest = With(Amount.Of(0));
        return !double.IsInfinity(rest.High) && With(Amount.NonNegative).High <= rest.High;

        Amount With(Amount speed) =>
            new AmountReader(method.Locals, context.Type, part => IsSpeed(part) ? speed : null).Read(value);
    }

    // 0.01f * car.Speed: as large as the speed is.
    private static bool IsMultiple(IOperation value, MethodLedger method, TypeSource type) => value.Unconverted() switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product =>
            (IsPositive(product.LeftOperand, method, type) && IsMultiple(product.RightOperand, method, type))
            || (IsPositive(product.RightOperand, method, type) && IsMultiple(product.LeftOperand, method, type)),
        // speed - 16: paid above a limit, and charged below it.
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } above when above.RightOperand.Number() is > 0 =>
            IsMultiple(above.LeftOperand, method, type),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } ratio =>
            IsPositive(ratio.RightOperand, method, type) && IsMultiple(ratio.LeftOperand, method, type),
        // float way = Abs(now - last); if (way > 0.5f) way = 1f - way;
        ILocalReferenceOperation { Local: var local } => method.Locals.Only(local) is { } given
            ? IsMultiple(given, method, type)
            : method.Locals.Of(local).FirstOrDefault() is { } start && IsWay(start.Unconverted(), method, type),
        var bare => IsSpeed(bare) || IsWay(bare, method, type),
    };

    // Angle(transform.rotation, last), where last follows: an angle that says nothing of where it turns to.
    private static bool IsTurn(IOperation pay, MethodLedger method, TypeSource type) =>
        ValueParts.Of(pay, method.Locals).Any(
            part => CallShape.Of(part) is { Name: "Angle" } && Travels.Is(part, type));

    // Abs(x - lastX), where lastX follows.
    private static bool IsWay(IOperation part, MethodLedger method, TypeSource type) => Travels.Is(part, type)
        || Travels.AreGathered(part, type) || (CallShape.Of(part) is { Name: "Abs", Arguments: { Length: 1 } of }
            && ValueParts.Addends(of[0], method.Locals).Prepend(of[0]).Any(
                addend => Gains.Difference(addend, method) is { } way
                    && Gains.Baseline(way, part.Syntax, method) is not null));

    private static bool IsPositive(IOperation factor, MethodLedger method, TypeSource type) =>
        new AmountReader(method.Locals, type).Read(factor).IsPositive;

    // car.Speed, which another object tells; a limit or a setting is none.
    private static bool IsSpeedOfOther(IOperation part) =>
        part is IMemberReferenceOperation { Instance: not (null or IInstanceReferenceOperation) } member
        && string.Join(" ", NameWords.Of(member.Member.Name)) is "speed" or "current speed";

    // Sqrt(vx * vx + vy * vy), Abs(velocity): the length of a velocity that has no type of its own.
    private static bool IsLengthOfParts(IOperation part) => CallShape.Of(part) switch
    {
        { Name: "Abs", Arguments: { Length: 1 } one } => IsComponent(one[0]),
        { Name: "Sqrt", Arguments: { Length: 1 } sum } => Squares(sum[0]).ToList() is { Count: > 1 } squares
            && squares.All(square => square is IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product
                && IsComponent(product.LeftOperand) && Places.Of(product.LeftOperand.Syntax)
                    == Places.Of(product.RightOperand.Syntax)),
        _ => false,
    };

    private static IEnumerable<IOperation> Squares(IOperation sum) => sum.Unconverted() switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } two =>
            Squares(two.LeftOperand).Concat(Squares(two.RightOperand)),
        var one => [one],
    };

    private static bool IsComponent(IOperation value) =>
        value.Unconverted() is IMemberReferenceOperation or ILocalReferenceOperation
        && Places.Of(value.Syntax).Last.Name is { } name
        && (name is "vx" or "vy" or "vz"
            || string.Join(" ", NameWords.Of(name)) is "x dot" or "y dot" or "velocity" or "speed"
            or "velocity x" or "velocity y" or "velocity z" or "vel x" or "vel y" or "x velocity" or "y velocity");

    private static bool IsSpeed(IOperation part) => IsSpeedOfOther(part) || IsLengthOfParts(part) ||
        CallShape.Of(part) is { Name: "Length" or "LengthSquared", Arguments.IsEmpty: true } measured
            && measured.Receiver().Last.Name is { } of && KnownFrameworks.Words.Velocities.Contains(of) ||
        IsLength(part.Syntax) || part is IPropertyReferenceOperation { Instance: IInstanceReferenceOperation } own
        && TypeMembers.Body(own.Property, default) is { } body && IsLength(
            body is ArrowExpressionClauseSyntax arrow ? arrow.Expression
            : body.DescendantNodes().OfType<ReturnStatementSyntax>().ToArray() is { Length: 1 } given
                ? given[0].Expression
            : body);

    private static bool IsLength(SyntaxNode? syntax) =>
        syntax is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "magnitude" or "sqrMagnitude" } length
        && CallShape.NameOf(length.Expression) is { } name && KnownFrameworks.Words.Velocities.Contains(name);

    // What another addend measures gives this one no direction, and neither does what the velocity was made of.
    private static IEnumerable<string> Names(IOperation pay, RewardTerm term, MethodLedger method) =>
        method.Locals.Sources(pay, throughMembers: false).Select(source => source.Syntax).Concat(
            term.Guards.Select(fact => fact.Condition)).SelectMany(syntax => Place.Identifiers(syntax.ToString()));
}
