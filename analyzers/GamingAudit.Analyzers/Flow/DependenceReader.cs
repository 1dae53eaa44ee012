using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Flow;

/// <summary>What a value depends on, followed through the locals of the method.</summary>
internal static class DependenceReader
{
    /// <summary>What a value depends on.</summary>
    /// <param name="value">The value.</param>
    /// <param name="locals">The locals of its method.</param>
    /// <param name="type">The type that the method belongs to; null to take all its fields for state.</param>
    public static Reads Read(IOperation? value, LocalValues locals, TypeSource? type = null)
    {
        var reads = Reads.Nothing;
        if (value is null) return Reads.State;
        foreach (IOperation source in locals.Sources(value))
        {
            Reads leaf = type is null ? Leaf(source, locals) : OfMember(source, type) ?? Leaf(source, locals);
            if (leaf == Reads.State && IsPlaceOfAction(source)) continue;
            reads |= leaf;
        }

        return reads;
    }

    // actions[bot.Id]: whose action it is, and none of its state.
    private static bool IsPlaceOfAction(IOperation source)
    {
        IOperation at = source;
        while (at.Parent is IMemberReferenceOperation or IConversionOperation or IArgumentOperation) at = at.Parent;
        return (at switch
        {
            IArgumentOperation { Parent: IPropertyReferenceOperation { Instance: { } all } } => all,
            { Parent: IArrayElementReferenceOperation { ArrayReference: var all } } when all != at => all,
            IPropertyReferenceOperation { Instance: { } all, Arguments.IsEmpty: false } => all,
            _ => null,
        })?.Unconverted() is IParameterReferenceOperation { Parameter: var given } && KnownFrameworks.IsAction(given);
    }

    // What the type as a whole says of one of its fields.
    private static Reads? OfMember(IOperation source, TypeSource type) =>
        IsOfAction(source, type) ? Reads.Action
        : source is IFieldReferenceOperation { Instance: IInstanceReferenceOperation or null, Field: var field }
            && type.IsSetting(field) ? Reads.Nothing
        : null;

    // A field that each step sets to what was chosen.
    private static bool IsOfAction(IOperation source, TypeSource type) =>
        source is IFieldReferenceOperation { Instance: IInstanceReferenceOperation, Field: var field }
        && !field.HasConstantValue && type.HoldsAction(field.Name);

    /// <summary>Whether the expression reads a clock, by names.</summary>
    public static bool IsClock(SyntaxNode syntax) => Known(syntax) == Reads.Clock;

    /// <summary>Whether the expression reads the length of a frame, by names.</summary>
    public static bool IsFrameTime(SyntaxNode syntax) => Known(syntax) == Reads.FrameTime;

    /// <summary>Whether the operation draws at random by itself.</summary>
    public static bool IsRandom(IOperation operation) => Leaf(operation, null) == Reads.Random;

    private static Reads Leaf(IOperation operation, LocalValues? locals)
    {
        if (operation.ConstantValue.HasValue) return Reads.Nothing;
        if (CallShape.Of(operation) is { } call) return OfCall(call);
        switch (operation)
        {
            case IParameterReferenceOperation { Parameter: var told } when locals?.Of(told).Count > 0:
                return Reads.Nothing;
            case IParameterReferenceOperation parameter:
                return KnownFrameworks.IsAction(parameter.Parameter) ? Reads.Action : Reads.State;
            case IMemberReferenceOperation { Instance.Type.Name: "Stopwatch" }:
                return Reads.Clock;
            case IMemberReferenceOperation member when Known(member.Syntax) is { } known:
                return known;
            case IMemberReferenceOperation member when locals?.At(member) is not null:
                return Reads.Nothing;
            case IMemberReferenceOperation member:
                return IsTold(member, locals) || IsConstant(member.Member) ? Reads.Nothing : Reads.State;
            case IInvalidOperation { Syntax: MemberAccessExpressionSyntax access }:
                return Known(access) ?? Reads.State;
            default:
                return Reads.Nothing;
        }
    }

    private static Reads OfCall(CallShape call) =>
        KnownFrameworks.Words.CumulativeRewards.Contains(call.Name) ? Reads.CumulativeReward
        : Known(call.Class.Substring(call.Class.LastIndexOf('.') + 1), call.Name)
            ?? (Arithmetic.Is(call) ? Functions.ReadsOf(call.Name, call.Arguments.Length) : Reads.State);

    private static Reads? Known(SyntaxNode syntax)
    {
        if (syntax is not MemberAccessExpressionSyntax member) return null;
        string owner = member.Expression is MemberAccessExpressionSyntax outer
            ? outer.Name.Identifier.ValueText
            : member.Expression.ToString();
        return Known(owner, member.Name.Identifier.ValueText);
    }

    private static Reads? Known(string owner, string member)
    {
        string name = owner + "." + member;
        FrameworkWords words = KnownFrameworks.Words;
        return words.Clocks.Contains(name) ? Reads.Clock
            : words.FrameTimes.Contains(name) ? Reads.FrameTime
            : words.Draws.Contains(name) ? Reads.Random
            : Functions.ReadsOf(owner, member);
    }

    // actions.ContinuousActions[0]: the parameter says it already; or the values of a local do.
    private static bool IsTold(IMemberReferenceOperation member, LocalValues? locals)
    {
        IOperation? at = member.Instance;
        while (at is IMemberReferenceOperation inner) at = inner.Instance;
        return at is IParameterReferenceOperation parameter
            ? KnownFrameworks.IsAction(parameter.Parameter) || locals?.Of(parameter.Parameter).Count > 0
            : at is ILocalReferenceOperation local && locals?.AreExact(local.Local) == true;
    }

    private static bool IsConstant(ISymbol member) => member is IFieldSymbol { IsConst: true } or IMethodSymbol;
}
