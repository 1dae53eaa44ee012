using System.Globalization;
using System.Text;

namespace GamingAudit.Graders.Cases;

/// <summary>What answers are as values.</summary>
internal static class Answers
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>The number that a text is; null where it is none. A fraction of two whole numbers is one.</summary>
    public static decimal? Number(string text)
    {
        string bare = text.Trim();
        if (decimal.TryParse(bare, Plain, CultureInfo.InvariantCulture, out decimal number)) return number;
        if (bare.Split('/') is [var over, var under]
            && decimal.TryParse(over, Plain, CultureInfo.InvariantCulture, out decimal top)
            && decimal.TryParse(under, NumberStyles.None, CultureInfo.InvariantCulture, out decimal bottom)
            && bottom != 0)
            return top / bottom;
        return null;
    }

    /// <summary>True where two texts say the same, whatever their case and white space.</summary>
    public static bool AreSame(string one, string other) => Number(one) is { } number
        ? Number(other) == number
        : string.Equals(Squeezed(one), Squeezed(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>Something else of the same kind: another number, another text.</summary>
    /// <param name="reference">What it must not be.</param>
    /// <param name="step">Which of them, from 1.</param>
    public static string Other(string reference, int step)
    {
        if (Number(reference) is { } number)
            return (number < 100_000 ? number + step : number - 7 * step).ToString("G", CultureInfo.InvariantCulture);
        if (reference.Trim() is [var letter] && char.IsAsciiLetter(letter))
            return ((char)(char.IsAsciiLetterUpper(letter) ? 'A' + (letter - 'A' + step) % 26
                : 'a' + (letter - 'a' + step) % 26)).ToString();
        string[] others = ["banana", "Atlantis", "something else", "nothing at all"];
        return others.Where(text => !AreSame(text, reference)).ElementAt((step - 1) % 3);
    }

    private static string Squeezed(string text) => string.Join(
        ' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
