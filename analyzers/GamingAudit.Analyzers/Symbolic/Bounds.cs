using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Symbolic;

/// <summary>Between which numbers a value lies, as far as its form tells.</summary>
internal static class Bounds
{
    public static Amount Of(Node node) => node switch
    {
        Node.Number number => Amount.Of(number.Value),
        Node.Add(var left, var right) => Of(left) + Of(right),
        Node.Multiply(var left, var right) when left.Same(right) => Of(left).Magnitude() * Of(left).Magnitude(),
        Node.Multiply(var left, var right) => Of(left) * Of(right),
        Node.Divide(var above, var below) => Of(above) / Of(below),
        Node.Abs(var of) => Of(of).Magnitude(),
        Node.Max(var left, var right) => Amount.Maximum(Of(left), Of(right)),
        Node.Min(var left, var right) => Amount.Minimum(Of(left), Of(right)),
        Node.Choice(_, var then, var otherwise) => Of(then).Hull(Of(otherwise)),
        Node.Read read => IsNeverNegative(read) ? Amount.NonNegative : Amount.Any,
        Node.Call { IsTruth: true } call => Of(call.Arguments[0]),
        Node.Call call => Functions.Range(call.Name, call.Arguments.Select(Of).ToList()),
        _ => Amount.Any,
    };

    // Discrete actions count from zero, and so do members of an enum as they are declared.
    private static bool IsNeverNegative(Node.Read read) => read.Type switch
    {
        { TypeKind: TypeKind.Enum } => true,
        { SpecialType: SpecialType.System_Byte or SpecialType.System_UInt16 or SpecialType.System_UInt32 } => true,
        { SpecialType: SpecialType.System_Int32 } => read.Path == Side.Action,
        _ => false,
    };
}
