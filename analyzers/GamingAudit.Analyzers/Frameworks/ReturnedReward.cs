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
        int at = InTuple(type, isReward);
        return at >= 0 && at < made.Elements.Length ? made.Elements[at] : null;
    }

    /// <summary>The reward among the arguments of Tuple.Create; null where it has none.</summary>
    public static IOperation? InCreated(IInvocationOperation made)
    {
        ImmutableArray<ITypeSymbol> types = made.TargetMethod.TypeArguments;
        int only = Only(types);
        return only >= 0 && only < made.Arguments.Length ? made.Arguments[only].Value : null;
    }

    /// <summary>Whether a step that returns the type returns a reward in it.</summary>
    public static bool IsResult(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } inner })
            return IsResult(inner[0]);
        if (type.Name == "Step" || InTuple(type, isReward: false) >= 0) return true;
        if (type is INamedTypeSymbol { Name: "Tuple", TypeArguments: var parts }) return Only(parts) >= 0;
        return type.TypeKind is TypeKind.Class or TypeKind.Struct && type.SpecialType == SpecialType.None
            && type.GetMembers().Any(member => IsNamed(member.Name)
                && TypeMembers.TypeOf(member) is { } of && IsNumber(of));
    }

    /// <summary>
    /// The place of the reward among the elements of a tuple, or the arguments of an object, that a step returns; -1
    /// where that is not known.
    /// </summary>
    public static int PlaceIn(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } inner } => PlaceIn(inner[0]),
        { Name: "Step" } => 1,
        INamedTypeSymbol { IsTupleType: true } => InTuple(type, isReward: false),
        INamedTypeSymbol { Name: "Tuple", TypeArguments: var parts } => Only(parts),
        INamedTypeSymbol named => named.InstanceConstructors
            .Select(made => IndexOf(made.Parameters, parameter => IsNamed(parameter.Name)))
            .Where(at => at >= 0).DefaultIfEmpty(-1).First(),
        _ => -1,
    };

    // The place of a reward in a tuple type; -1 where it has none.
    private static int InTuple(ITypeSymbol? type, bool isReward)
    {
        if (type is not INamedTypeSymbol { TupleElements: { IsDefaultOrEmpty: false } names }) return -1;
        int named = IndexOf(names, element => IsNamed(element.Name));
        if (named >= 0) return named;
        return !isReward && names.Any(element => element.IsExplicitlyNamedTupleElement)
            ? -1
            : Only(names.Select(element => element.Type).ToImmutableArray());
    }

    // The only floating-point number beside a flag; -1 where there is none or several.
    private static int Only(ImmutableArray<ITypeSymbol> types) =>
        types.Any(type => type.SpecialType == SpecialType.System_Boolean) && types.Count(IsNumber) == 1
            ? IndexOf(types, IsNumber)
            : -1;

    /// <summary>The argument or member of a new object that is called reward; null where it has none.</summary>
    public static IOperation? InObject(IObjectCreationOperation made) =>
        made.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().FirstOrDefault(
            set => set.Target is IMemberReferenceOperation member && IsNamed(member.Member.Name))?.Value
        ?? made.Arguments.FirstOrDefault(argument => IsNamed(argument.Parameter?.Name))?.Value
        ?? (made is { Type: INamedTypeSymbol { Name: "Tuple", TypeArguments: var parts } } && Only(parts) is >= 0 and var at
            && at < made.Arguments.Length ? made.Arguments[at].Value : null);

    private static int IndexOf<T>(ImmutableArray<T> elements, Func<T, bool> fits)
    {
        for (int i = 0; i < elements.Length; i++)
        {
            if (fits(elements[i])) return i;
        }

        return -1;
    }

    /// <summary>Whether what has the name is the reward of a step.</summary>
    public static bool IsNamed(string? name) => string.Equals(name, "reward", StringComparison.OrdinalIgnoreCase);

    private static bool IsNumber(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Single or SpecialType.System_Double;
}
