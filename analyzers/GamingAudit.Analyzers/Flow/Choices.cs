using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Flow;

/// <summary>The values between which an amount chooses, each computed where its condition holds.</summary>
internal static class Choices
{
    /// <summary>Whether the amount is one of several by a condition.</summary>
    public static bool Is(IOperation amount) =>
        amount.Unconverted() is IConditionalOperation { WhenFalse: not null } or ISwitchExpressionOperation;

    /// <summary>
    /// The values that are not nothing, each with the choice as it is shown: a whole conditional, one arm of a switch.
    /// </summary>
    public static IEnumerable<(IOperation Value, IOperation Shown)> Of(IOperation amount) => Of(amount, null);

    private static IEnumerable<(IOperation Value, IOperation Shown)> Of(IOperation amount, IOperation? shown)
    {
        switch (amount.Unconverted())
        {
            case IConditionalOperation { WhenFalse: { } otherwise } choice:
                return Of(choice.WhenTrue, shown ?? choice).Concat(Of(otherwise, shown ?? choice));
            case ISwitchExpressionOperation choice:
                return choice.Arms.SelectMany(arm => Of(arm.Value, shown));
            // -1 / 10 was meant to be something.
            case { ConstantValue: { HasValue: true, Value: 0 or 0f or 0d or 0m } } and not IBinaryOperation:
                return [];
            default:
                return [(amount, shown ?? amount)];
        }
    }
}
