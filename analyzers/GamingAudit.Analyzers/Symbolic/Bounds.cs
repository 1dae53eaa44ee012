using System;
using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Symbolic;

/// <summary>Between which numbers a value lies, as far as its form tells.</summary>
internal static class Bounds
{
    public static Amount Of(Node node)
    {
        switch (node.Kind)
        {
            case NodeKind.Number:
                return Amount.Of(node.Value);
            case NodeKind.Add:
                return Of(node.Parts[0]) + Of(node.Parts[1]);
            case NodeKind.Multiply:
                return node.Parts[0].Same(node.Parts[1])
                    ? Of(node.Parts[0]).Magnitude() * Of(node.Parts[0]).Magnitude()
                    : Of(node.Parts[0]) * Of(node.Parts[1]);
            case NodeKind.Divide:
                return Of(node.Parts[0]) / Of(node.Parts[1]);
            case NodeKind.Abs:
                return Of(node.Parts[0]).Magnitude();
            case NodeKind.Max:
                return Amount.Maximum(Of(node.Parts[0]), Of(node.Parts[1]));
            case NodeKind.Min:
                return Amount.Minimum(Of(node.Parts[0]), Of(node.Parts[1]));
            case NodeKind.Choice:
                return Of(node.Parts[1]).Hull(Of(node.Parts[2]));
            case NodeKind.Read:
                return IsNeverNegative(node) ? Amount.NonNegative : Amount.Any;
            case NodeKind.Call:
                return OfCall(node);
            default:
                return Amount.Any;
        }
    }

    // Discrete actions count from zero, and so do members of an enum as they are declared.
    private static bool IsNeverNegative(Node read) => read.Type switch
    {
        { TypeKind: TypeKind.Enum } => true,
        { SpecialType: SpecialType.System_Byte or SpecialType.System_UInt16 or SpecialType.System_UInt32 } => true,
        { SpecialType: SpecialType.System_Int32 } => read.Text == Side.Action,
        _ => false,
    };

    private static Amount OfCall(Node call) =>
        call.IsTruth ? Of(call.Parts[0]) : Functions.Range(call.Text, call.Parts.Select(Of).ToList());
}
