using System;
using System.Collections.Generic;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Flow;

/// <summary>What a value depends on, followed through the locals of the method.</summary>
internal static class DependenceReader
{
    // What every .NET program has.
    private static readonly HashSet<string> Clocks =
    [
        "DateTime.Now", "DateTime.UtcNow", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "Environment.TickCount",
        "Environment.TickCount64",
    ];

    public static Reads Read(IOperation? value, LocalValues locals)
    {
        var reads = Reads.Nothing;
        if (value is null) return Reads.State;
        foreach (IOperation source in locals.Sources(value)) reads |= Leaf(source);
        return reads;
    }

    /// <summary>Whether the expression reads a clock, by names.</summary>
    public static bool IsClock(SyntaxNode syntax) => Known(syntax) == Reads.Clock;

    /// <summary>Whether the expression reads the length of a frame, by names.</summary>
    public static bool IsFrameTime(SyntaxNode syntax) => Known(syntax) == Reads.FrameTime;

    /// <summary>Whether the operation draws at random by itself.</summary>
    public static bool IsRandom(IOperation operation) => Leaf(operation) == Reads.Random;

    private static Reads Leaf(IOperation operation)
    {
        if (operation.ConstantValue.HasValue) return Reads.Nothing;
        if (CallShape.Of(operation) is { } call) return OfCall(call, operation);
        switch (operation)
        {
            case IParameterReferenceOperation parameter:
                return KnownFrameworks.IsAction(parameter.Parameter) ? Reads.Action : Reads.State;
            case IMemberReferenceOperation member when Known(member.Syntax) is { } known:
                return known;
            case IMemberReferenceOperation member:
                return IsOnAction(member) || IsConstant(member.Member) ? Reads.Nothing : Reads.State;
            case IInvalidOperation { Syntax: MemberAccessExpressionSyntax access }:
                return Known(access) ?? Reads.State;
            default:
                return Reads.Nothing;
        }
    }

    private static Reads OfCall(CallShape call, IOperation operation) => call.Name switch
    {
        var name when KnownFrameworks.Words.CumulativeRewards.Contains(name) => Reads.CumulativeReward,
        "Range" or "Next" or "NextDouble" or "NextSingle" when IsRandom(call) => Reads.Random,
        _ when IsPureArithmetic(call, operation) => Reads.Nothing,
        _ => Reads.State,
    };

    private static bool IsPureArithmetic(CallShape call, IOperation operation) =>
        Arithmetic.Is(call) || operation is IInvocationOperation { TargetMethod.Name: "Pow" };

    private static bool IsRandom(CallShape call) =>
        call.Method?.ContainingType is { } type
            ? type.Name == "Random"
            : call.Class == "Random" || call.Class.EndsWith(".Random", StringComparison.Ordinal);

    private static Reads? Known(SyntaxNode syntax)
    {
        if (syntax is not MemberAccessExpressionSyntax member) return null;
        string owner = member.Expression is MemberAccessExpressionSyntax outer
            ? outer.Name.Identifier.ValueText
            : member.Expression.ToString();
        string name = owner + "." + member.Name.Identifier.ValueText;
        FrameworkWords words = KnownFrameworks.Words;
        return Clocks.Contains(name) || words.Clocks.Contains(name) ? Reads.Clock
            : words.FrameTimes.Contains(name) ? Reads.FrameTime
            : words.Draws.Contains(name) ? Reads.Random : null;
    }

    // actions.ContinuousActions[0]: the parameter says it already.
    private static bool IsOnAction(IMemberReferenceOperation member)
    {
        IOperation? at = member.Instance;
        while (at is IMemberReferenceOperation inner) at = inner.Instance;
        return at is IParameterReferenceOperation parameter && KnownFrameworks.IsAction(parameter.Parameter);
    }

    private static bool IsConstant(ISymbol member) => member is IFieldSymbol { IsConst: true } or IMethodSymbol;
}
