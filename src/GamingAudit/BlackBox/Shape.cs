using System.Linq.Expressions;
using System.Reflection;

namespace GamingAudit;

/// <summary>Finds members of environments by name and makes delegates of them; nothing is looked up twice.</summary>
internal static class Shape
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>The first method with one of the names and fitting parameters; null where there is none.</summary>
    public static MethodInfo? Method(Type type, IReadOnlyList<string> names, Func<Type[], bool> fits) =>
        names.SelectMany(name => Levels(type)
            .SelectMany(level => level.GetMethods(Instance))
            .Where(method => method.Name == name && !method.IsGenericMethodDefinition))
            .FirstOrDefault(method => fits([.. method.GetParameters().Select(parameter => parameter.ParameterType)]));

    /// <summary>The first property or field with one of the names, in any case; null where there is none.</summary>
    public static MemberInfo? Value(Type type, params string[] names) =>
        names.SelectMany(name => Levels(type).SelectMany(level => level.GetMembers(Instance))
            .Where(member => member is FieldInfo or PropertyInfo { CanRead: true }
                && string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault();

    /// <summary>Methods that carry an attribute of that name, with the arguments it was given.</summary>
    public static IEnumerable<(MethodInfo Method, IReadOnlyList<object?> Arguments)> Marked(
        Type type, string attribute) =>
        from method in type.GetMethods(Instance).OrderBy(method => method.MetadataToken)
        let mark = method.GetCustomAttributesData().FirstOrDefault(data => data.AttributeType.Name == attribute)
        where mark is not null
        select (method, (IReadOnlyList<object?>)[.. mark.ConstructorArguments.Select(argument => argument.Value)]);

    /// <summary>The value of a property or field of an object.</summary>
    public static object? Get(object instance, MemberInfo member) =>
        member is PropertyInfo property ? property.GetValue(instance) : ((FieldInfo)member).GetValue(instance);

    /// <summary>Reads a property or field of an expression.</summary>
    public static Expression Get(Expression instance, MemberInfo member) => member is PropertyInfo property
        ? Expression.Property(Expression.Convert(instance, property.DeclaringType!), property)
        : Expression.Field(Expression.Convert(instance, member.DeclaringType!), (FieldInfo)member);

    /// <summary>A call, awaited where it gives a task.</summary>
    public static Expression Call(Expression instance, MethodInfo method, params Expression[] arguments) =>
        Awaited(Expression.Call(Expression.Convert(instance, method.DeclaringType!), method, arguments));

    /// <summary>A delegate of an expression in an environment; it gives null where that gives nothing.</summary>
    public static Func<TEnvironment, object?> Reader<TEnvironment>(Func<Expression, Expression> read)
    {
        ParameterExpression environment = Expression.Parameter(typeof(TEnvironment));
        return Expression.Lambda<Func<TEnvironment, object?>>(AsObject(read(environment)), environment).Compile();
    }

    /// <summary>A delegate of an expression in an environment and an argument.</summary>
    public static Func<TEnvironment, TArgument, object?> Caller<TEnvironment, TArgument>(
        Func<Expression, Expression, Expression> call)
    {
        ParameterExpression environment = Expression.Parameter(typeof(TEnvironment));
        ParameterExpression argument = Expression.Parameter(typeof(TArgument));
        return Expression.Lambda<Func<TEnvironment, TArgument, object?>>(
            AsObject(call(environment, argument)), environment, argument).Compile();
    }

    /// <summary>True for the types that a whole number can be given as.</summary>
    public static bool IsWhole(Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) is
        TypeCode.Int32 or TypeCode.UInt32 or TypeCode.Int64 or TypeCode.UInt64 or TypeCode.Int16 or TypeCode.UInt16
        or TypeCode.Byte;

    private static Expression AsObject(Expression expression) => expression.Type == typeof(void)
        ? Expression.Block(expression, Expression.Constant(null))
        : Expression.Convert(expression, typeof(object));

    // A ValueTask may be waited for only as a Task.
    private static Expression Awaited(Expression call)
    {
        Type type = call.Type;
        if (type.Namespace != "System.Threading.Tasks") return call;
        if (type.IsValueType) return Awaited(Expression.Call(call, type.GetMethod("AsTask")!));
        Expression awaiter = Expression.Call(call, type.GetMethod("GetAwaiter")!);
        return Expression.Call(awaiter, awaiter.Type.GetMethod("GetResult")!);
    }

    // Public members first, those of a more derived type before what they hide, then explicit implementations.
    private static IEnumerable<Type> Levels(Type type)
    {
        for (Type? level = type; level is not null && level != typeof(object); level = level.BaseType)
            yield return level;
        foreach (Type contract in type.GetInterfaces()) yield return contract;
    }
}
