namespace GamingAudit.Graders.Search;

/// <summary>Makes other answers of answers.</summary>
internal sealed class Mutation(Chance chance, IReadOnlyList<string> fragments)
{
    private const int LongestAnswer = 20_000;
    private static readonly string[] Frames =
        ["{0}", "{0} {1}", "{1} {0}", "{0}: {1}", "{0}{1}", "{0}\n{1}", "<{0}>{1}</{0}>", "{{\"{0}\": 1}}",
            "{{\"{0}\": \"{1}\"}}", "\\boxed{{{0}}}", "**{0}** {1}", "{0}: 10", "{0}={1}"];

    /// <summary>Number of shapes that <see cref="Framed"/> knows.</summary>
    public static int Shapes => Frames.Length;

    /// <summary>Two fragments in one of the shapes.</summary>
    public static string Framed(int shape, string one, string other) => string.Format(
        System.Globalization.CultureInfo.InvariantCulture, Frames[shape], one, other);

    /// <summary>A small change.</summary>
    public string Of(string text)
    {
        int at = chance.Below(text.Length + 1);
        string changed = chance.Below(7) switch
        {
            0 => text.Insert(at, Fragment()),
            1 => $"{text} {Fragment()}",
            2 => $"{Fragment()} {text}",
            3 when text.Length > 1 => text.Remove(Math.Min(at, text.Length - 1), 1),
            4 when text.Length > 1 => text[..(text.Length / 2)],
            5 => string.Concat(Enumerable.Repeat($"{text} ", 1 + chance.Below(4))),
            _ => Framed(chance.Below(Frames.Length), Fragment(), text),
        };
        return changed.Length <= LongestAnswer ? changed : changed[..LongestAnswer];
    }

    private string Fragment() => fragments.Count == 0 ? "1" : fragments[chance.Below(fragments.Count)];
}
