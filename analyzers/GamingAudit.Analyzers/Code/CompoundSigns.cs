using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Code;

/// <summary>The sign with which <c>+=</c> and <c>-=</c> change a number.</summary>
internal static class CompoundSigns
{
    /// <summary>
    /// 1 or -1; null for other operators. Read from syntax: where the type of the value is not at hand, the operator is
    /// none.
    /// </summary>
    public static double? Sign(this ICompoundAssignmentOperation change) => change.Syntax.Kind() switch
    {
        SyntaxKind.AddAssignmentExpression => 1,
        SyntaxKind.SubtractAssignmentExpression => -1,
        _ => null,
    };
}
