using System.Linq.Expressions;
using System.Reflection;

namespace GamingAudit;

/// <summary>Reads Gym's action spaces: Discrete has N, MultiDiscrete has Nvec, a Box has Low and High.</summary>
internal static class GymSpaces
{
    /// <summary>The layout of a space.</summary>
    /// <exception cref="ShapeException">It is none of the three.</exception>
    public static ActionSpace LayoutOf(object space)
    {
        Type type = space.GetType();
        if (Shape.Value(type, "Nvec") is { } many)
            return new BlackBoxSpace([.. Numbers(Shape.Get(space, many)).Select(count => (int)count)], [], []);
        if (Shape.Value(type, "N") is { } one)
            return new BlackBoxSpace([(int)Numbers(Shape.Get(space, one))[0]], [], []);
        if (Shape.Value(type, "Low") is { } low && Shape.Value(type, "High") is { } high)
            return new BlackBoxSpace([], Numbers(Shape.Get(space, low)), Numbers(Shape.Get(space, high)));
        throw new ShapeException(
            $"The action space {type.Name} has neither N, as Discrete has, nor Nvec, nor Low and High: say actions.");
    }

    /// <summary>The number that the first choice is given as.</summary>
    public static int StartOf(object space) =>
        Shape.Value(space.GetType(), "Start") is { } start && Shape.Get(space, start) is int first ? first : 0;

    /// <summary>What makes an action of numbers for a Box: an array, or what its bounds are made of.</summary>
    public static Func<float[], object> WrapperOf(object space)
    {
        if (Shape.Value(space.GetType(), "Low") is not { } low || Shape.Get(space, low) is not { } bound)
            return static numbers => numbers;
        return WrapperOf(bound.GetType()) ?? (static numbers => numbers);
    }

    /// <summary>What makes a value of a type of an array of numbers; null where the type does not say how.</summary>
    public static Func<float[], object>? WrapperOf(Type type)
    {
        if (type.IsAssignableFrom(typeof(float[]))) return static numbers => numbers;
        if (type == typeof(double[])) return static numbers => Array.ConvertAll(numbers, number => (double)number);
        MethodBase? maker = type.GetMethods(BindingFlags.Static | BindingFlags.Public)
            .Where(method => method.Name == "op_Implicit" && method.ReturnType == type)
            .Concat<MethodBase>(type.GetConstructors())
            .FirstOrDefault(made => made.GetParameters() is [{ ParameterType: var taken }]
                && (taken == typeof(float[]) || taken == typeof(Array)));
        if (maker is null) return null;
        ParameterExpression numbers = Expression.Parameter(typeof(float[]));
        Expression given = Expression.Convert(numbers, maker.GetParameters()[0].ParameterType);
        Expression made = maker is ConstructorInfo constructor
            ? Expression.New(constructor, given)
            : Expression.Call((MethodInfo)maker, given);
        return Expression.Lambda<Func<float[], object>>(Expression.Convert(made, typeof(object)), numbers).Compile();
    }

    private static float[] Numbers(object? value)
    {
        var numbers = new float[SeenNumbers.Write(value, null)];
        SeenNumbers.Write(value, numbers);
        return numbers;
    }
}
