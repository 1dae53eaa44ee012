using System;
using System.Collections.Immutable;
using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
        int at = PlaceIn(type, isReward);
        return at >= 0 && at < made.Elements.Length ? made.Elements[at] : null;
    }

    /// <summary>The expressions of the reward and of the flag of the end in the result of a step.</summary>
    /// <param name="result">What the step returns.</param>
    /// <param name="type">The type that it declares.</param>
    public static (ExpressionSyntax? Reward, ExpressionSyntax? Done) Of(ExpressionSyntax result, ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: 1 } task)
            type = task.TypeArguments[0];
        switch (result)
        {
            case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } inner } call
                when CallShape.NameOf(call.Expression) == "FromResult":
                return Of(inner[0].Expression, type);
            case InvocationExpressionSyntax
            {
                ArgumentList.Arguments: var given,
                Expression: MemberAccessExpressionSyntax
                {
                    Name.Identifier.ValueText: "Create",
                    Expression: IdentifierNameSyntax { Identifier.ValueText: "Tuple" },
                },
            }:
                return (At(given, PlaceOf(type, IsNumber)), At(given, PlaceOf(type, IsTruth)));
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: var given }
                when type is INamedTypeSymbol { Name: "Tuple" }:
                return (At(given, PlaceOf(type, IsNumber)), At(given, PlaceOf(type, IsTruth)));
            case TupleExpressionSyntax { Arguments: var parts }:
                return (At(parts, PlaceIn(type, isReward: false)), At(parts, FlagIn(type)));
            case ObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: >= 3 } parts } made
                when made.Type is SimpleNameSyntax { Identifier.ValueText: "Step" }
                    or QualifiedNameSyntax { Right.Identifier.ValueText: "Step" }:
                return (parts[1].Expression, parts[2].Expression);
            case BaseObjectCreationExpressionSyntax made:
                return (Part(made, type, IsReward), Part(made, type, IsFlag));
            default:
                // bool Step(int action, out double reward)
                return (IsNumber(type) ? result : null, IsTruth(type) ? result : null);
        }
    }

    /// <summary>The reward among the arguments of Tuple.Create; null where it has none.</summary>
    public static IOperation? InCreated(IInvocationOperation made)
    {
        int only = Only(made.TargetMethod.TypeArguments);
        return only >= 0 && only < made.Arguments.Length ? made.Arguments[only].Value : null;
    }

    /// <summary>Whether what a step returns says by a constant that the episode is over.</summary>
    public static bool SaysOver(IOperation made)
    {
        // (state, won ? 1 : 0, true): the choice stands in what is made.
        if (made is not (ITupleOperation or IObjectCreationOperation))
        {
            IOperation whole = made.WholeChoice();
            made = (whole.Parent is IArgumentOperation argument ? argument.Parent : whole.Parent) ?? whole;
        }

        IOperation[] flags = made switch
        {
            ITupleOperation { Elements: var parts } => [.. parts.Where(IsTruth)],
            IObjectCreationOperation { Arguments: var given } => [.. given.Where(
                one => IsTruth(one.Value) && (one.Parameter is null || EndFlag.IsOfStep(one.Parameter.Name)))
                .Select(one => one.Value)],
            _ => [],
        };
        return flags.Length == 1 && flags[0].Unconverted().ConstantValue is { HasValue: true, Value: true };

        static bool IsTruth(IOperation part) =>
            part.Unconverted().Type?.SpecialType == SpecialType.System_Boolean;
    }

    /// <summary>Whether a step that returns the type returns a reward in it.</summary>
    public static bool IsResult(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } inner })
            return IsResult(inner[0]);
        if (type.Name == "Step" || PlaceIn(type, isReward: false) >= 0 || HoldsMany(type)) return true;
        if (type is INamedTypeSymbol { Name: "Tuple", TypeArguments: var parts }) return Only(parts) >= 0;
        return type.TypeKind is TypeKind.Class or TypeKind.Struct && type.SpecialType == SpecialType.None
            && type.GetMembers().Any(member => IsReward(member.Name)
                && TypeMembers.TypeOf(member) is { } of && IsCount(of));
    }

    /// <summary>Whether the tuple names a reward and tells of the end, as steps do whatever they are called.</summary>
    public static bool IsNamedResult(ITypeSymbol type) => IsObjectOfBoth(type)
        || type is INamedTypeSymbol { TupleElements: { IsDefaultOrEmpty: false } names }
        && names.Any(IsRewardOrOneOfItsKind)
        && names.Any(element => IsFlag(element.Name));

    // struct TurnInfo { public double Reward; public bool IsDone; }
    private static bool IsObjectOfBoth(ITypeSymbol type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None }
        && !type.DeclaringSyntaxReferences.IsEmpty
        && type.GetMembers().Any(one => IsReward(one.Name) && TypeMembers.TypeOf(one) is { } of && IsCount(of))
        && type.GetMembers().Any(one => IsFlag(one.Name) && TypeMembers.TypeOf(one) is { } of && IsTruth(of));

    // (double[] Rewards, bool Done): one for each of several agents.
    private static bool HoldsMany(ITypeSymbol type) =>
        type is INamedTypeSymbol { TupleElements: { IsDefaultOrEmpty: false } names }
        && names.Any(element => string.Equals(element.Name, "rewards", StringComparison.OrdinalIgnoreCase)
            && element.Type is IArrayTypeSymbol { ElementType: var one } && IsNumber(one));

    // The only floating-point number beside a flag; -1 where there is none or several.
    private static int Only(ImmutableArray<ITypeSymbol> types) =>
        types.Any(type => type.SpecialType == SpecialType.System_Boolean) && types.Count(IsNumber) == 1
            ? IndexOf(types, IsNumber)
            : -1;

    // Where the reward stands in a tuple; -1 where that is not known.
    private static int PlaceIn(ITypeSymbol? type, bool isReward)
    {
        if (type is not INamedTypeSymbol { TupleElements: { IsDefaultOrEmpty: false } names }) return -1;
        int named = IndexOf(names, element => IsReward(element.Name) && IsCount(element.Type));
        if (named < 0)
            named = IndexOf(names, element => element.Name is "r" or "rew" or "rwd" && IsNumber(element.Type));
        if (named < 0 && names.Count(IsRewardOrOneOfItsKind) == 1) named = IndexOf(names, IsRewardOrOneOfItsKind);
        if (named >= 0) return named;
        if (!isReward && names.Any(element => element.IsExplicitlyNamedTupleElement)) return -1;
        return Only(names.Select(element => element.Type).ToImmutableArray());
    }

    private static int FlagIn(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TupleElements: { IsDefaultOrEmpty: false } names }) return -1;
        int named = IndexOf(names, element => IsFlag(element.Name));
        if (named >= 0) return named;
        bool isOnly = names.Count(element => element.Type.SpecialType == SpecialType.System_Boolean) == 1;
        return isOnly ? IndexOf(names, element => element.Type.SpecialType == SpecialType.System_Boolean) : -1;
    }

    private static ExpressionSyntax? At(SeparatedSyntaxList<ArgumentSyntax> parts, int place) =>
        place >= 0 && place < parts.Count ? parts[place].Expression : null;

    // Reward = x in an initializer, reward: x, or the argument of a parameter of that name.
    private static ExpressionSyntax? Part(
        BaseObjectCreationExpressionSyntax made, ITypeSymbol type, Func<string?, bool> isIt)
    {
        ExpressionSyntax? set = made.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(one => isIt(CallShape.NameOf(one.Left)))?.Right;
        if (set is not null || made.ArgumentList is not { Arguments: { Count: > 0 } arguments }) return set;
        if (arguments.FirstOrDefault(one => isIt(one.NameColon?.Name.Identifier.ValueText)) is { } named)
            return named.Expression;
        IMethodSymbol? constructor = (type as INamedTypeSymbol)?.InstanceConstructors
            .FirstOrDefault(one => one.Parameters.Length == arguments.Count);
        if (constructor is null) return null;
        for (int i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].NameColon is null && isIt(constructor.Parameters[i].Name)) return arguments[i].Expression;
        }

        return null;
    }

    /// <summary>The argument or member of a new object that is called reward; null where it has none.</summary>
    public static IOperation? InObject(IObjectCreationOperation made) =>
        made.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().FirstOrDefault(
            set => set.Target is IMemberReferenceOperation member && IsReward(member.Member.Name))?.Value
        ?? made.Arguments.FirstOrDefault(argument => IsReward(argument.Parameter?.Name))?.Value
        ?? (made is { Type: INamedTypeSymbol { Name: "Tuple", TypeArguments: var parts } }
            && Only(parts) is >= 0 and var at && at < made.Arguments.Length ? made.Arguments[at].Value : null);

    private static int IndexOf<T>(ImmutableArray<T> elements, Func<T, bool> fits)
    {
        for (int i = 0; i < elements.Length; i++)
        {
            if (fits(elements[i])) return i;
        }

        return -1;
    }

    /// <summary>Whether what has the name is the reward of a step.</summary>
    public static bool IsReward(string? name) => string.Equals(name, "reward", StringComparison.OrdinalIgnoreCase);

    // TeamReward, stepReward
    private static bool IsRewardOrOneOfItsKind(IFieldSymbol element) =>
        NameWords.Of(element.Name).LastOrDefault() == "reward" && IsCount(element.Type);

    private static bool IsFlag(string? name) =>
        EndFlag.IsOfStep(name) && !NameWords.Of(name!).Contains("truncated");

    // Where the only element of a Tuple that fits stands; -1 where there is none or several.
    private static int PlaceOf(ITypeSymbol type, Func<ITypeSymbol, bool> fits) =>
        type is INamedTypeSymbol { TypeArguments: var parts } && parts.Count(fits) == 1 ? IndexOf(parts, fits) : -1;

    private static bool IsTruth(ITypeSymbol type) => type.SpecialType == SpecialType.System_Boolean;

    private static bool IsNumber(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Single or SpecialType.System_Double;

    /// <summary>Whether what is called reward may be of that type: a whole number, too.</summary>
    public static bool IsCount(ITypeSymbol type) => IsNumber(type)
        || type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64
            or SpecialType.System_Decimal;
}
