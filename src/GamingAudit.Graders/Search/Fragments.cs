using System.Buffers.Binary;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace GamingAudit.Graders.Search;

/// <summary>What a grader may look for: texts of its own code, and words of its tasks.</summary>
internal static partial class Fragments
{
    // A cap of work; the shortest texts come first, since they are what code looks for.
    private const int Most = 200;
    private const int LongestText = 200;
    private const byte LoadString = 0x72;
    private const byte StringTokens = 0x70;
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public
        | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>
    /// Strings that the code around a grader loads, and texts that its regular expressions match: that of its method,
    /// of the object that it belongs to, and of the objects which that one holds.
    /// </summary>
    public static IReadOnlyList<string> OfCode(Delegate grader)
    {
        var texts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (Type type in Types(grader).SelectMany(Around).Distinct())
            foreach (MethodBase declared in type.GetMethods(Declared)
                .Concat<MethodBase>(type.GetConstructors(Declared)))
                texts.UnionWith(Loaded(declared));
        return [.. texts.Concat(texts.Select(Matched))
            .Where(text => text.Length is > 0 and <= LongestText)
            .Distinct()
            .OrderBy(text => text.Length).ThenBy(text => text, StringComparer.Ordinal)
            .Take(Most)];
    }

    /// <summary>The words of a text, each once.</summary>
    public static IReadOnlyList<string> OfText(string text) =>
        [.. Words().Matches(text).Select(match => match.Value).Distinct()];

    private static IEnumerable<Type> Types(Delegate grader)
    {
        if (grader.Method.DeclaringType is { } declaring) yield return declaring;
        if (grader.Target is not { } target) yield break;
        foreach (Type type in Bases(target.GetType())) yield return type;
        foreach (FieldInfo field in Bases(target.GetType()).SelectMany(type => type.GetFields(Declared)))
            if (!field.IsStatic && field.GetValue(target) is { } held and not string)
                foreach (Type type in held is Delegate inner && inner.Method.DeclaringType is { } around
                    ? [around]
                    : Bases(held.GetType()))
                    yield return type;
    }

    // What the framework looks for is no secret of a grader.
    private static IEnumerable<Type> Bases(Type? type)
    {
        for (; type is not null && type.Assembly != typeof(object).Assembly; type = type.BaseType) yield return type;
    }

    // A lambda lies in a class within the one it was written in.
    private static IEnumerable<Type> Around(Type type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        return Within(type);
    }

    private static IEnumerable<Type> Within(Type type) =>
        [type, .. type.GetNestedTypes(Declared).SelectMany(Within)];

    // Bytes that only look like such an instruction name no string, or one that costs a call.
    private static IEnumerable<string> Loaded(MethodBase method)
    {
        byte[] il;
        try
        {
            il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        }
        catch (Exception e) when (e is InvalidOperationException or NotSupportedException or FileNotFoundException)
        {
            yield break;
        }
        for (int i = 0; i + 4 < il.Length; i++)
        {
            if (il[i] != LoadString || il[i + 4] != StringTokens) continue;
            string? text = null;
            try
            {
                text = method.Module.ResolveString(BinaryPrimitives.ReadInt32LittleEndian(il.AsSpan(i + 1)));
            }
            catch (ArgumentException)
            {
                // No instruction.
            }
            if (text is not null) yield return text;
        }
    }

    /// <summary>A text that a simple pattern matches; what is not simple is left as it is.</summary>
    internal static string Matched(string pattern)
    {
        string plain = Groups().Replace(pattern, "(");
        plain = Choices().Replace(plain, match => match.Groups[1].Value.Split('|')[0]);
        plain = Classes().Replace(plain, match => match.Value switch
        {
            ['[', '^', ..] => "x",
            _ when match.Value.Contains('0') || match.Value.Contains("\\d") => "7",
            ['[', '\\', ..] => "x",
            ['[', var first, ..] => first.ToString(),
            _ => "x",
        });
        var text = new StringBuilder();
        for (int i = 0; i < plain.Length; i++)
            switch (plain[i])
            {
                case '\\' when i + 1 < plain.Length:
                    text.Append(plain[++i] switch
                    {
                        'd' => "7",
                        's' => " ",
                        'w' => "x",
                        'b' => "",
                        'n' => "\n",
                        var other => other.ToString()
                    });
                    break;
                case '.':
                    text.Append('x');
                    break;
                case '^' or '$' or '*' or '+' or '?' or '(' or ')':
                    break;
                default:
                    text.Append(plain[i]);
                    break;
            }
        return text.ToString();
    }

    [GeneratedRegex(@"[\p{L}\p{N}_]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"\(\?(?:<\w+>|:|=|i\)|s\)|m\))")]
    private static partial Regex Groups();

    [GeneratedRegex(@"\(([^()]*\|[^()]*)\)")]
    private static partial Regex Choices();

    [GeneratedRegex(@"\[(?:\\.|[^\]\\])+\]")]
    private static partial Regex Classes();
}
