using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace GamingAudit.Engine.Adversaries.Places;

/// <summary>
/// The numbers, flags and names that a state is made of, those of its structs and records included. What is none of
/// these counts as one value where its type says when two are equal.
/// </summary>
internal sealed class StateFields<TState> where TState : notnull
{
    private const BindingFlags Own =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    // A cap of work: a state with more is looked at through its observation.
    private const int Most = 256;
    private const int Deepest = 6;
    private static readonly MethodInfo Clone =
        typeof(object).GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!;
    private readonly FieldInfo[][] paths;
    private readonly Func<TState, double>[] readers;

    private StateFields(IReadOnlyList<FieldInfo[]> found)
    {
        paths = [.. found];
        readers = [.. paths.Select(Reader)];
    }

    public int Count => paths.Length;

    /// <summary>The fields of a type of states; null where they do not say all that there is to a state.</summary>
    public static StateFields<TState>? Of()
    {
        var found = new List<FieldInfo[]>();
        bool complete = IsLeaf(typeof(TState))
            ? Add([], found)
            : Flatten(typeof(TState), [], found);
        return complete && found.Count is > 0 and <= Most ? new StateFields<TState>(found) : null;
    }

    /// <summary>The value of a field, as a number; equal values give equal numbers.</summary>
    public double Read(TState state, int field) => readers[field](state);

    /// <summary>True for a number that may lie between two others that were met.</summary>
    public bool IsNumber(int field)
    {
        Type type = TypeOf(paths[field]);
        return type.IsPrimitive && type != typeof(bool) && type != typeof(char);
    }

    /// <summary>True for a whole number.</summary>
    public bool IsCount(int field) => IsNumber(field) && Type.GetTypeCode(TypeOf(paths[field])) is
        >= TypeCode.SByte and <= TypeCode.UInt64;

    /// <summary>A state that differs in one field only, which it has from another.</summary>
    public TState With(TState state, int field, TState other)
    {
        FieldInfo[] path = paths[field];
        return path.Length == 0 ? other : (TState)Exchange(state, path, other);
    }

    private static object Exchange(object state, ReadOnlySpan<FieldInfo> path, object other)
    {
        object copy = Clone.Invoke(state, null)!;
        object? value = path[0].GetValue(other);
        path[0].SetValue(copy, path.Length == 1 ? value : Exchange(path[0].GetValue(state)!, path[1..], value!));
        return copy;
    }

    private static bool Flatten(Type type, FieldInfo[] path, List<FieldInfo[]> found)
    {
        if (path.Length > Deepest || type.IsArray || type.IsDefined(typeof(InlineArrayAttribute))) return false;
        for (Type? at = type; at is not null && at != typeof(object) && at != typeof(ValueType); at = at.BaseType)
            foreach (FieldInfo field in at.GetFields(Own))
            {
                FieldInfo[] further = [.. path, field];
                if (IsLeaf(field.FieldType) ? !Add(further, found) : !Part(field.FieldType, further, found))
                    return false;
            }
        return found.Count <= Most;
    }

    // A reference may be null or shared, so only a value is taken apart.
    private static bool Part(Type type, FieldInfo[] path, List<FieldInfo[]> found)
    {
        int before = found.Count;
        if (type.IsValueType && Nullable.GetUnderlyingType(type) is null && Flatten(type, path, found)) return true;
        found.RemoveRange(before, found.Count - before);
        return type.GetMethod(nameof(GetHashCode), Type.EmptyTypes)?.DeclaringType is { } says
            && says != typeof(object) && says != typeof(ValueType) && Add(path, found);
    }

    private static bool Add(FieldInfo[] path, List<FieldInfo[]> found)
    {
        found.Add(path);
        return true;
    }

    private static bool IsLeaf(Type type) => type.IsPrimitive || type.IsEnum;

    private static Type TypeOf(FieldInfo[] path) => path.Length == 0 ? typeof(TState) : path[^1].FieldType;

    private static Func<TState, double> Reader(FieldInfo[] path)
    {
        ParameterExpression state = Expression.Parameter(typeof(TState));
        Expression value = path.Aggregate((Expression)state, Expression.Field);
        Type type = value.Type;
        if (type.IsEnum) value = Expression.Convert(value, type = Enum.GetUnderlyingType(type));
        Expression number = type == typeof(bool)
            ? Expression.Condition(value, Expression.Constant(1.0), Expression.Constant(0.0))
            : type == typeof(char)
                ? Expression.Convert(Expression.Convert(value, typeof(int)), typeof(double))
                : type.IsPrimitive
                    ? Expression.Convert(value, typeof(double))
                    : Expression.Convert(
                        Expression.Call(
                            typeof(StateFields<TState>), nameof(Hash), null, Expression.Convert(value, typeof(object))),
                        typeof(double));
        return Expression.Lambda<Func<TState, double>>(number, state).Compile();
    }

    private static int Hash(object? value) => value?.GetHashCode() ?? 0;
}
