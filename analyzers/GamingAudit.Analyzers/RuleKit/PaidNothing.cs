using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Failures that a reward method tells apart and gives 0 for.</summary>
internal static class PaidNothing
{
    /// <summary>The zeros: Outcome.Crashed => 0, if (state.Crashed) return 0;</summary>
    public static IEnumerable<ExpressionSyntax> In(INamedTypeSymbol type, RuleContext context) =>
        type.GetMembers().OfType<IMethodSymbol>().Where(RewardEvidence.Is).SelectMany(MethodResults.Declarations)
            .SelectMany(MethodResults.Of).SelectMany(Chosen)
            .Where(value => Literals.Number(value) is 0 && Test(value, context) is not null);

    /// <summary>The test that says that it is a failure; null where none does.</summary>
    public static string? Test(ExpressionSyntax value, RuleContext context)
    {
        if (value.Parent is SwitchExpressionArmSyntax { WhenClause: null, Pattern: ConstantPatternSyntax pattern })
            return FailingEnds.IsFailure(pattern.Expression, context) ? pattern.ToString() : null;
        return value.Parent is ReturnStatementSyntax && Branches.Around(value).FirstOrDefault() is { Holds: true } test
            && test.Branch is StatementSyntax && FailingEnds.IsFailure(test.Condition, context)
                ? test.Condition.ToString() : null;
    }

    /// <summary>
    /// case Goal: return 10; case Trap: return 0; default: return -1; of two ends, the one that pays nothing and spares
    /// the steps to the other.
    /// </summary>
    public static (RewardTerm Free, RewardTerm Goal, RewardTerm Step)? BesideGoal(ClassLedger type)
    {
        RewardTerm[] own = [.. type.Terms.Where(term => term.Receiver.IsSelf)];
        RewardTerm[] ends = [.. own.Where(term => term is { EndsAfter: true, Amount.IsConstant: true })];
        RewardTerm? step = own.FirstOrDefault(
            term => term.Amount is { IsConstant: true, IsNegative: true } && WhileItLasts.IsDefault(term, type));
        RewardTerm? goal = ends.FirstOrDefault(term => term.Amount.IsPositive);
        RewardTerm? free = ends.FirstOrDefault(
            term => term.Amount.Low == 0 && Branches.Around(term).Any(test => test.Holds));
        return step is null || goal is null || free is null || ends.Length != 2 ? null : (free, goal, step);
    }

    private static IEnumerable<ExpressionSyntax> Chosen(ExpressionSyntax result) => result is SwitchExpressionSyntax all
        ? all.Arms.Select(arm => arm.Expression) : [result];
}
