using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>What a framework's limit of the steps of an episode holds where an amount is read from it.</summary>
internal static class StepLimits
{
    // 0 is no limit, and what divides by it is another rule's: any other limit lets a step be taken.
    private static readonly Amount Some = new(1, double.PositiveInfinity);

    /// <summary>
    /// MaxStep: what the class sets it to, else what scenes do, else some number of steps; null for any other name.
    /// </summary>
    public static Amount? Of(ExpressionSyntax value, TypeSource type)
    {
        if (!IsOne(value)) return null;
        string name = CallShape.NameOf(value)!;
        ExpressionSyntax?[] assigned = [.. type.Assigned(name)];
        if (assigned.Length == 0)
            return type.Numbers.MaxStep is { } limit ? new Amount(limit.Low, limit.High) : Some;
        return assigned.Length == 1 && Literals.Number(assigned[0]) is { } set && set > 0 ? Amount.Of(set) : Some;
    }

    /// <summary>Whether the code reads such a limit.</summary>
    public static bool IsOne(SyntaxNode read) => read is ExpressionSyntax value
        && CallShape.NameOf(value) is { } name && KnownFrameworks.Words.Horizons.Contains(name);
}
