using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
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

    private static IEnumerable<ExpressionSyntax> Chosen(ExpressionSyntax result) => result is SwitchExpressionSyntax all
        ? all.Arms.Select(arm => arm.Expression) : [result];
}
