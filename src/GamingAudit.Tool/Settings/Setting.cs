using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace GamingAudit.Tool.Settings;

/// <summary>A property of a record of settings: a flag, a number, or a row of whole numbers.</summary>
internal sealed class Setting(PropertyInfo property)
{
    private readonly Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
    private readonly RangeAttribute? range = property.GetCustomAttribute<RangeAttribute>();

    public PropertyInfo Property => property;

    public string Key { get; } = JsonNamingPolicy.KebabCaseLower.ConvertName(property.Name);

    /// <summary>What it takes, as a sentence has it.</summary>
    public string Takes => type switch
    {
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(int) => $"a whole number{Within}",
        _ when type == typeof(double) => $"a number{Within}",
        _ => $"whole numbers{Within} with commas between them",
    };

    private string Within => range is null ? "" : string.Create(
        CultureInfo.InvariantCulture, $" from {range.Minimum} to {range.Maximum}");

    /// <summary>True for its key in kebab case or in that of JSON: learning-rate, learningRate.</summary>
    public bool Is(string key) =>
        key == Key || string.Equals(key, property.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The value; null where the text is none that it takes.</summary>
    public object? Parse(string text)
    {
        if (type == typeof(bool)) return bool.TryParse(text, out bool flag) ? flag : null;
        if (type == typeof(double)) return Real(text);
        if (type == typeof(int)) return Whole(text);
        int?[] row = [.. text.Split(',').Select(Whole)];
        return row.Contains(null) ? null : row.OfType<int>().ToArray();
    }

    private double? Real(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && Fits(number)
            ? number
            : null;

    private int? Whole(string text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) && Fits(number)
            ? number
            : null;

    private bool Fits(double number) => double.IsFinite(number) && (range is null
        || (number >= Convert.ToDouble(range.Minimum, CultureInfo.InvariantCulture)
            && number <= Convert.ToDouble(range.Maximum, CultureInfo.InvariantCulture)));
}
