using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>What is charged grows with time and starts anew at the first moment that its condition fails.</summary>
internal sealed class ClearedCount : RewardRule
{
    public const string Id = "GA3026";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Count that a moment clears",
        "'{0}' counts '{1}', which starts again at 0 as soon as '{2}' fails: a moment of that clears all that was "
        + "counted, and the agent needs no more",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        if (method.Trigger is not (Trigger.Step or Trigger.Frame)) return;
        foreach (RewardTerm term in method.Terms)
        {
            if (term.Value is null || !MayCharge(term.Value, method)) continue;
            foreach (IMemberReferenceOperation member in method.Locals.Sources(term.Value)
                .OfType<IMemberReferenceOperation>())
            {
                // What the agent itself counts is another rule's to judge.
                if (member.Instance is null or IInstanceReferenceOperation) continue;
                if (Clears(member.Member) is not { } condition) continue;
                context.Report(
                    Rule, term.Location, condition.GetLocation(), term.Call.Site.Syntax.ToString(),
                    member.Member.Name, condition.ToString());
                break;
            }
        }
    }

    // To start again early is good for what is charged alone.
    private static bool MayCharge(IOperation value, MethodLedger method) => ValueParts.Of(value, method.Locals).Any(
        part => part is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract }
            or IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus }
            || part.ConstantValue is { HasValue: true, Value: < 0f or < 0d or < 0 });

    // waiting = slow ? waiting + time : 0; or the same by if and else.
    private static ExpressionSyntax? Clears(ISymbol member)
    {
        if (member.ContainingType is not { } type || TypeMembers.TypeOf(member) is not { } held) return null;
        if (!ValueParts.IsFloating(held) && !ValueParts.IsInteger(held)) return null;
        foreach ((MemberDeclarationSyntax _, Write write) in Writes.Of(type, member.Name))
        {
            switch (write.Value)
            {
                case ConditionalExpressionSyntax choice when Grows(choice.WhenTrue, member.Name)
                    && Literals.Number(choice.WhenFalse) is 0:
                    return choice.Condition;
                case not null when Literals.Number(write.Value) is 0
                    && write.Site.FirstAncestorOrSelf<ElseClauseSyntax>()?.Parent is IfStatementSyntax test
                    && Writes.In(test.Statement).Any(other => other.Name == member.Name && other.Change == "+"):
                    return test.Condition;
            }
        }

        return null;
    }

    private static bool Grows(ExpressionSyntax value, string name) =>
        value is BinaryExpressionSyntax { OperatorToken.Text: "+" } sum && CallShape.NameOf(sum.Left) == name;
}
