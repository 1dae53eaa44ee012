using System.Globalization;
using System.Text.RegularExpressions;
using GamingAudit.Graders.Cases;

namespace GamingAudit.Graders.Corpora;

/// <summary>Fills the templates of a corpus for a task.</summary>
internal static partial class Template
{
    private const int LongestText = 100_000;

    /// <summary>True where a family is for references of this kind.</summary>
    public static bool Fits(AttackFamily family, string reference) => family.For switch
    {
        "number" => Answers.Number(reference) is not null && !reference.Contains('/') && !reference.Contains('.'),
        "digits" => reference.Length > 0 && reference.All(char.IsAsciiDigit),
        "word" => reference.Length > 1 && reference.All(char.IsLetter),
        "phrase" => reference.Split(' ').Length >= 3,
        _ => true,
    };

    /// <summary>The answer; null where the task has no such thing.</summary>
    public static string? Fill(string template, GraderCase task)
    {
        bool fits = true;
        string filled = Holes().Replace(template, match =>
        {
            string? value = Value(match.Groups[1].Value, task);
            fits &= value is not null;
            return value ?? "";
        });
        // The text that is repeated may hold holes itself, so those are filled first.
        filled = Repeats().Replace(filled, match =>
        {
            int times = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
            string text = match.Groups[2].Value;
            return string.Concat(Enumerable.Repeat(text, Math.Min(times, LongestText / Math.Max(1, text.Length))));
        });
        return fits ? filled : null;
    }

    private static string? Value(string name, GraderCase task) => name switch
    {
        "reference" => task.Reference,
        "wrong" => Answers.Other(task.Reference, 1),
        "wrong2" => Answers.Other(task.Reference, 2),
        "wrong3" => Answers.Other(task.Reference, 3),
        "prompt" => task.Prompt,
        "upper" => task.Reference.ToUpperInvariant(),
        "lower" => task.Reference.ToLowerInvariant(),
        "comma" => task.Reference.Length > 1 ? $"{task.Reference[0]},{task.Reference[1..]}" : null,
        "point" => task.Reference.Length > 1 ? $"{task.Reference[0]}.{task.Reference[1..]}" : null,
        "shuffled" => Shuffled(task.Reference),
        _ => null,
    };

    private static string? Shuffled(string reference)
    {
        string[] words = reference.TrimEnd('.').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string backwards = string.Join(' ', words.Reverse());
        return Answers.AreSame(backwards, reference) ? null : backwards;
    }

    [GeneratedRegex("<<(reference|wrong|wrong2|wrong3|prompt|upper|lower|comma|point|shuffled)>>")]
    private static partial Regex Holes();

    [GeneratedRegex("<<([0-9]+):(.*?)>>", RegexOptions.Singleline)]
    private static partial Regex Repeats();
}
