using System.Globalization;
using System.Text.RegularExpressions;

namespace GamingAudit.GraderSamples.Zoo;

/// <summary>Five verifiers, from loose to strict and one that compares values.</summary>
public static partial class ZooVerifiers
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens =
        ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>All of them by the names of rewardlint's.</summary>
    public static IReadOnlyList<(string Name, Func<string, string, double> Grader)> All { get; } =
    [
        ("substring_match", Verifiers.Substring), ("last_number", LastNumber), ("exact_match", Verifiers.Exact),
        ("boxed_exact", Verifiers.BoxedExact), ("robust_match", Robust),
    ];

    /// <summary>The last number that the answer names, by its value.</summary>
    public static double LastNumber(string answer, string expected) =>
        Numbers().Matches(answer) is { Count: > 0 } numbers && Plain(numbers[^1].Value) is { } last
            && last == Plain(expected) ? 1 : 0;

    /// <summary>Exactly one asserted answer, its value compared; thoughts and what is denied say nothing.</summary>
    public static double Robust(string answer, string expected)
    {
        string said = Thoughts().Replace(answer, " ");
        if (Denials().IsMatch(said)) return 0;
        Match[] asserted = Boxes().Matches(said).ToArray();
        if (asserted.Length == 0) asserted = Statements().Matches(said).ToArray();
        if (asserted.Length > 1) return 0;
        string value = asserted is [var one] ? one.Groups[1].Value : said;
        // Beside the value that is asserted no other stands.
        if (asserted is [var only] && Numbers().IsMatch(said.Remove(only.Index, only.Length))) return 0;
        return AreSame(Bare(value), expected) ? 1 : 0;
    }

    private static bool AreSame(string value, string expected) => Value(expected) is { } wanted
        ? Value(value) == wanted
        : string.Equals(Spaces().Replace(value, " "), expected, StringComparison.OrdinalIgnoreCase);

    private static string Bare(string text) =>
        Assignment().Replace(text.Trim().TrimEnd('.').Trim('*', '$', '`', ' ', '\n', '(', ')'), "");

    private static decimal? Value(string text)
    {
        if (text.EndsWith('%')) return Value(text[..^1]) / 100;
        if (Fraction().Match(text) is { Success: true } fraction)
            return Plain(fraction.Groups[1].Value) / (Plain(fraction.Groups[2].Value) is > 0 and var below ? below : null);
        return Plain(text) ?? Word(text);
    }

    private static decimal? Plain(string text) => decimal.TryParse(
        Thousands().IsMatch(text) ? text.Replace(",", "") : text,
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
        CultureInfo.InvariantCulture, out decimal number) ? number : null;

    private static decimal? Word(string text)
    {
        string[] parts = text.ToLowerInvariant().Split('-');
        int first = Array.IndexOf(Small, parts[0]);
        if (parts.Length == 1 && first >= 0) return first;
        int tens = Array.IndexOf(Tens, parts[0]);
        if (tens < 2) return null;
        int ones = parts.Length == 1 ? 0 : Array.IndexOf(Small, parts[1]);
        return parts.Length <= 2 && ones is >= 0 and < 10 ? (10 * tens) + ones : null;
    }

    [GeneratedRegex(@"-?[0-9][0-9,]*(?:\.[0-9]+)?")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\\boxed\{([^{}]*)\}")]
    private static partial Regex Boxes();

    [GeneratedRegex(@"<think>.*?</think>", RegexOptions.Singleline)]
    private static partial Regex Thoughts();

    [GeneratedRegex(@"\b(not|refuse|rule out|cannot|never|might|or)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Denials();

    [GeneratedRegex(@"(?:(?<![</])\banswer(?: is)?:?|####|<answer>)[ ]*([^<\n]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Statements();

    [GeneratedRegex(@"^(?:\\d?frac\{)?([-+]?[0-9]+)(?:\}\{|/)([0-9]+)\}?$")]
    private static partial Regex Fraction();

    [GeneratedRegex(@"^-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^[a-z] = ")]
    private static partial Regex Assignment();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
