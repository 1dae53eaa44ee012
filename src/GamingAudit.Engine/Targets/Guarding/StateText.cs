using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace GamingAudit.Engine.Targets.Guarding;

/// <summary>
/// What a state is, where its environment draws nothing: what its type says of itself, or its fields, those of records
/// with what their arrays hold.
/// </summary>
internal static class StateText
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public;

    // As many as a person looks through.
    private const int MostItems = 64;

    private const int MostDepth = 3;

    public static string Of(object state) => Of(state, 0);

    private static string Of(object? value, int depth) => value switch
    {
        null => "none",
        string text => text,
        IEnumerable items => $"[{string.Join(", ", Items(items, depth))}]",
        _ when depth < MostDepth && Parts(value.GetType()) is { Count: > 0 } parts => depth == 0
            ? Listed(value, parts, depth)
            : $"({Listed(value, parts, depth)})",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static IEnumerable<string> Items(IEnumerable items, int depth)
    {
        int shown = 0;
        foreach (object? item in items)
        {
            if (shown++ == MostItems)
            {
                yield return "...";
                yield break;
            }
            yield return Of(item, depth + 1);
        }
    }

    private static string Listed(object value, IReadOnlyList<MemberInfo> parts, int depth) =>
        string.Join(", ", parts.Select(part => $"{part.Name} {Of(Value(part, value), depth + 1)}"));

    private static object? Value(MemberInfo part, object of) =>
        part is PropertyInfo property ? property.GetValue(of) : ((FieldInfo)part).GetValue(of);

    // Only of types of which ToString says nothing of its author's.
    private static IReadOnlyList<MemberInfo> Parts(Type type)
    {
        if (type.IsPrimitive || type.IsEnum) return [];
        MethodInfo says = type.GetMethod(nameof(ToString), Type.EmptyTypes)!;
        bool isAuthors = says.DeclaringType != typeof(object) && says.DeclaringType != typeof(ValueType)
            && !says.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);
        return isAuthors
            ? []
            :
            [
                .. type.GetProperties(Members).Where(property => property.CanRead
                    && property.GetIndexParameters().Length == 0),
                .. type.GetFields(Members),
            ];
    }
}
