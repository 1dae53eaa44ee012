using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

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
    private const int MostCharacters = 1000;
    private const int MostDepth = 3;

    public static string Of(object state)
    {
        var text = new StringBuilder();
        Write(text, state, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case null:
                text.Append("none");
                break;
            case string words:
                text.Append(words);
                break;
            case IEnumerable items:
                text.Append('[');
                WriteItems(text, items, depth);
                text.Append(']');
                break;
            case not null when depth < MostDepth && Parts(value.GetType()) is { Count: > 0 } parts:
                if (depth > 0) text.Append('(');
                WriteParts(text, value, parts, depth);
                if (depth > 0) text.Append(')');
                break;
            case IFormattable number:
                text.Append(number.ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(value);
                break;
        }
    }

    private static void WriteItems(StringBuilder text, IEnumerable items, int depth)
    {
        int shown = 0;
        foreach (object? item in items)
        {
            if (shown > 0) text.Append(", ");
            if (shown++ == MostItems || text.Length > MostCharacters)
            {
                text.Append("...");
                break;
            }
            Write(text, item, depth + 1);
        }
    }

    private static void WriteParts(StringBuilder text, object value, IReadOnlyList<MemberInfo> parts, int depth)
    {
        foreach ((int i, MemberInfo part) in parts.Index())
        {
            if (i > 0) text.Append(", ");
            if (text.Length > MostCharacters)
            {
                text.Append("...");
                break;
            }
            text.Append(part.Name).Append(' ');
            Write(
                text, part is PropertyInfo property ? property.GetValue(value) : ((FieldInfo)part).GetValue(value),
                depth + 1);
        }
    }

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
