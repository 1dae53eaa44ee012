using System.Globalization;

namespace GamingAudit.Laboratory.Documents;

/// <summary>A figure or a word in a table.</summary>
/// <param name="Number">The figure in full; null for a word, or where there is none.</param>
/// <param name="Text">How it is shown.</param>
internal sealed record LabCell(double? Number, string Text)
{
    /// <summary>A figure shown with some digits after the point.</summary>
    public static LabCell Of(double? number, int digits = 2) => number is not { } value || double.IsNaN(value)
        ? new LabCell(null, "-")
        : new LabCell(
            double.IsFinite(value) ? value : null, value.ToString("F" + digits, CultureInfo.InvariantCulture));

    /// <summary>A figure that is shown with as many digits as it needs.</summary>
    public static LabCell Short(double number) =>
        new(number, number.ToString("G3", CultureInfo.InvariantCulture));

    /// <summary>A figure with the ends of its interval.</summary>
    public static LabCell Within(double number, double low, double high) => new(number, string.Create(
        CultureInfo.InvariantCulture, $"{number:F2} [{low:F2}, {high:F2}]"));

    /// <summary>A word.</summary>
    public static implicit operator LabCell(string word) => new(null, word);
}
