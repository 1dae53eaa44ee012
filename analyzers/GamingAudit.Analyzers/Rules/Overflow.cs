using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using GamingAudit.Analyzers.Targets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>An amount outgrows its type: an exponential of an unbounded quantity, a shift, a product, a cast.</summary>
internal sealed class Overflow : RewardRule
{
    public const string Id = "GA1008";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Overflow in a reward",
        "'{0}' {1}: an agent that drives it there is paid an infinite amount or one of the wrong "
        + "sign",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    // Products of counts with small constants are everyday; with this one a count of 2,148 wraps.
    private const int LargeFactor = 1_000_000;

    private const int MaxDepth = 8;

    public override void Check(MethodLedger method, RuleContext context)
    {
        var amounts = new AmountReader(method.Locals, context.Type);
        foreach (RewardTerm term in method.Terms)
        {
            if (term.Value is null) continue;
            bool isBounded = !double.IsInfinity(term.Amount.High);
            foreach (IOperation part in ValueParts.Of(term.Value, method.Locals))
            {
                if (NarrowSum(part, context.Type) is { } narrow)
                {
                    context.Report(
                        Rule, narrow.GetLocation(), term.Location, narrow.ToString(),
                        "wraps in its type " + part.Type!.ToDisplayString());
                }

                if ((Wrap(part) ?? (isBounded ? null : Exponential(part, method, amounts))) is { } flaw)
                    context.Report(Rule, part.Syntax.GetLocation(), null, part.Syntax.ToString(), flaw);
            }
        }
    }

    private static string? Exponential(IOperation part, MethodLedger method, AmountReader amounts)
    {
        if (CallShape.Of(part) is not { } call || call.Arguments.IsEmpty) return null;
        IOperation? exponent = (call.Name, call.Arguments.Length) switch
        {
            ("Exp", 1) => call.Arguments[0],
            ("Pow", 2) when amounts.Read(call.Arguments[0]).Low > 1 => call.Arguments[1],
            _ => null,
        };
        return exponent is not null && Grows(exponent, method, amounts, depth: 0)
            ? "is exponential in '" + exponent.Syntax + "', which nothing bounds"
            : null;
    }

    // A quantity without an upper bound, taken with its usual sign: exp(-error) decays.
    private static bool Grows(IOperation value, MethodLedger method, AmountReader amounts, int depth)
    {
        if (depth > MaxDepth || !double.IsPositiveInfinity(amounts.Read(value).High)) return false;
        switch (value.Unconverted())
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product:
                return (amounts.Read(product.LeftOperand).IsPositive && Inner(product.RightOperand))
                    || (amounts.Read(product.RightOperand).IsPositive && Inner(product.LeftOperand));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } quotient:
                return amounts.Read(quotient.RightOperand).IsPositive && Inner(quotient.LeftOperand);
            case ILocalReferenceOperation local:
                return method.Locals.AreExact(local.Local) && method.Locals.Of(local.Local).All(Inner);
            case IMemberReferenceOperation:
                return true;
            case var other:
                return CallShape.Of(other) is { Name: "Distance" or "Magnitude" or "SqrMagnitude" };
        }

        bool Inner(IOperation inner) => Grows(inner, method, amounts, depth + 1);
    }

    private static string? Wrap(IOperation part) => part switch
    {
        { ConstantValue.HasValue: true } => null,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.LeftShift, IsChecked: false } shift
            when !shift.RightOperand.ConstantValue.HasValue => "shifts its bits out at the top",
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply, IsChecked: false } product
            when IsInt(product.Type) && (IsLarge(product.LeftOperand) || IsLarge(product.RightOperand)) =>
            "wraps to a negative number beyond 2,147,483,647",
        IConversionOperation { IsImplicit: false, IsChecked: false, Operand.Type: { } from } cast
            when IsNarrow(cast.Type) && !IsNarrow(from) => "wraps in its type " + cast.Type!.ToDisplayString(),
        _ => null,
    };

    // gain += (sbyte)(2 * tile): what is gathered in a narrow type and handed on from there.
    private static SyntaxNode? NarrowSum(IOperation part, TypeSource type) =>
        part is ILocalReferenceOperation or IMemberReferenceOperation && IsNarrow(part.Type) ? type.Type
            .DeclaringSyntaxReferences.SelectMany(reference => reference.GetSyntax().DescendantNodes())
            .OfType<AssignmentExpressionSyntax>().FirstOrDefault(
                sum => sum.IsKind(SyntaxKind.AddAssignmentExpression)
                    && sum.Right is CastExpressionSyntax { Type: PredefinedTypeSyntax to, Expression: var wide }
                    && Literals.Number(wide) is null && to.Keyword.ValueText == part.Type!.ToDisplayString())
            : null;

    private static bool IsInt(ITypeSymbol? type) =>
        type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_UInt32;

    private static bool IsNarrow(ITypeSymbol? type) =>
        type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt16;

    private static bool IsLarge(IOperation factor) =>
        factor.Unconverted().ConstantValue is { HasValue: true, Value: >= LargeFactor or <= -LargeFactor };
}
