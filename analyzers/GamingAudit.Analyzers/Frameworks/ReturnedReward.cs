using System;
using System.Collections.Immutable;
using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>Finds the reward in the result of a step, which may hold more than it.</summary>
internal static class ReturnedReward
{
    /// <summary>The reward in a value that a step returns: the value itself where it holds nothing else.</summary>
    public static IOperation In(IOperation returned)
    {
        IOperation value = returned.Unconverted();
        if (CallShape.Of(value) is { Name: "FromResult", Arguments.Length: 1 } task) return In(task.Arguments[0]);
        return value is ITupleOperation tuple && InTuple(tuple, isReward: true) is { } reward ? reward : returned;
    }

    /// <summary>
    /// The element of a tuple that is called reward; without names the only floating-point number beside a flag.
    /// </summary>
    /// <param name="made">The tuple.</param>
    /// <param name="isReward">Whether it surely holds a reward, so that other names do not speak against it.</param>
    public static IOperation? InTuple(ITupleOperation made, bool isReward = false)
    {
        ITypeSymbol? type = made.Parent is IConversionOperation { Type: INamedTypeSymbol to } ? to : made.Type;
        if (type is not INamedTypeSymbol { TupleElements: { IsDefaultOrEmpty: false } names }) return null;
        int named = IndexOf(names, element => IsReward(element.Name));
        if (named >= 0) return named < made.Elements.Length ? made.Elements[named] : null;
        if (!isReward && names.Any(element => element.IsExplicitlyNamedTupleElement)) return null;
        bool hasFlag = names.Any(element => element.Type.SpecialType == SpecialType.System_Boolean);
        if (!hasFlag || names.Count(element => IsNumber(element.Type)) != 1) return null;
        int only = IndexOf(names, element => IsNumber(element.Type));
        return only < made.Elements.Length ? made.Elements[only] : null;
    }

    /// <summary>The argument or member of a new object that is called reward; null where it has none.</summary>
    public static IOperation? InObject(IObjectCreationOperation made) =>
        made.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().FirstOrDefault(
            set => set.Target is IMemberReferenceOperation member && IsReward(member.Member.Name))?.Value
        ?? made.Arguments.FirstOrDefault(argument => IsReward(argument.Parameter?.Name))?.Value;

    private static int IndexOf(ImmutableArray<IFieldSymbol> elements, Func<IFieldSymbol, bool> fits)
    {
        for (int i = 0; i < elements.Length; i++)
        {
            if (fits(elements[i])) return i;
        }

        return -1;
    }

    private static bool IsReward(string? name) => string.Equals(name, "reward", StringComparison.OrdinalIgnoreCase);

    private static bool IsNumber(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Single or SpecialType.System_Double;
}
