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

/// <summary>Two amounts that are always paid together sum to zero.</summary>
internal sealed class CancellingTerms : RewardRule
{
    public const string Id = "GA1007";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Cancelling terms",
        "'{0}' takes back what '{1}' pays: the two sum to 0 whatever the agent does, so that it "
        + "learns nothing from either",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        for (int i = 0; i < method.Terms.Length; i++)
        {
            RewardTerm term = method.Terms[i];
            foreach (RewardTerm later in method.Terms.Skip(i + 1))
            {
                if (!RunTogether(term, later, method) || !AreOpposite(term, later)) continue;
                context.Report(
                    Rule, later.Location, term.Location,
                    later.Call.Site.Syntax.ToString(), term.Call.Site.Syntax.ToString());
            }

            if (term.Value is not null) CheckSelf(term.Value, method, context);
        }
    }

    // d - d within one amount.
    private static void CheckSelf(IOperation value, MethodLedger method, RuleContext context)
    {
        foreach (IBinaryOperation difference in ValueParts.Of(value, method.Locals).OfType<IBinaryOperation>())
        {
            if (difference is not { OperatorKind: BinaryOperatorKind.Subtract, ConstantValue.HasValue: false })
                continue;
            if (Places.Of(difference.LeftOperand.Syntax) is not { Text.Length: > 0 } place) continue;
            if (place != Places.Of(difference.RightOperand.Syntax)) continue;
            if (MayVary(difference.LeftOperand, context.Type)) continue;
            context.Report(
                Rule, difference.Syntax.GetLocation(), null,
                difference.RightOperand.Syntax.ToString(), difference.LeftOperand.Syntax.ToString());
        }
    }

    private static bool RunTogether(RewardTerm first, RewardTerm second, MethodLedger method)
    {
        if (first.Kind != CallKind.Add || second.Kind != CallKind.Add || first.Receiver != second.Receiver)
            return false;
        if (first.Via is not null || second.Via is not null) return false;
        if (first.Call.Site.Syntax.Parent is not ExpressionStatementSyntax { Parent: BlockSyntax block } one)
            return false;
        if (second.Call.Site.Syntax.Parent is not ExpressionStatementSyntax two || two.Parent != block) return false;
        return first.Amount.IsConstant
            ? !block.Statements.Any(
                statement => statement.SpanStart > one.SpanStart && statement.SpanStart < two.SpanStart
                    && MayLeave(statement, method))
            : block.Statements.IndexOf(two) == block.Statements.IndexOf(one) + 1;
    }

    private static bool MayLeave(StatementSyntax statement, MethodLedger method) =>
        method.Ends.Any(end => statement.Span.Contains(end.Site.Syntax.Span))
        || statement.DescendantNodesAndSelf().Any(
            node => node is ReturnStatementSyntax or YieldStatementSyntax or AwaitExpressionSyntax
                or BreakStatementSyntax or ContinueStatementSyntax or ThrowStatementSyntax);

    private static bool AreOpposite(RewardTerm first, RewardTerm second)
    {
        if (first.Amount.IsConstant && second.Amount.IsConstant)
            return first.Amount.Low != 0 && first.Amount.Low.Equals(-second.Amount.Low);
        if (first.Value is not { } a || second.Value is not { } b || MayVary(a, null)) return false;
        return Negated(a) == Places.Of(b.Syntax).Text || Negated(b) == Places.Of(a.Syntax).Text;
    }

    // The key of what a minus at the head of the value negates as a whole; null where there is none.
    private static string? Negated(IOperation value)
    {
        bool isWhole = value.Unconverted() is IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus }
            or IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide };
        string key = Places.Of(value.Syntax).Text;
        if (!isWhole || key.Length < 2 || key[0] != '-') return null;
        bool isWrapped = key[1] == '(' && key[key.Length - 1] == ')' && value.Unconverted() is IUnaryOperation;
        return isWrapped ? key.Substring(2, key.Length - 3) : key.Substring(1);
    }

    private static bool MayVary(IOperation value, TypeSource? type) =>
        value.DescendantsAndSelf().Any(
            part => DependenceReader.IsRandom(part)
                || (CallShape.Of(part) is { } call && !ValueParts.IsArithmetic(call) && !IsGeometry(call)
                    && !IsGetter(call, type))
                || part is IAssignmentOperation or IIncrementOrDecrementOperation);

    // A method of its own that only gives back what a field holds.
    private static bool IsGetter(CallShape call, TypeSource? type) =>
        call.Arguments.IsEmpty && call.Receiver().IsSelf && type?.Declaration(call.Name, 0) is { } getter
        && (getter.ExpressionBody?.Expression
            ?? (getter.Body?.Statements.Count == 1
                ? (getter.Body.Statements[0] as ReturnStatementSyntax)?.Expression
                : null)) is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax };

    private static bool IsGeometry(CallShape call) =>
        KnownFrameworks.Words.Geometry.Contains(call.Class);
}
