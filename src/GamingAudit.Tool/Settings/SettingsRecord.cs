using System.Collections;
using System.Globalization;
using System.Reflection;
using GamingAudit.Output.Text;
using GamingAudit.Tool.Basics;

namespace GamingAudit.Tool.Settings;

/// <summary>
/// A record of nullable settings as a command line says them: the keys are the names of its properties in kebab case,
/// so that a property more is a key more.
/// </summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="option">The option that takes the keys, for error messages.</param>
internal sealed class SettingsRecord<T>(string option) where T : class, new()
{
    private static readonly Setting[] All =
    [
        .. typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is not null).Select(property => new Setting(property)),
    ];

    /// <summary>The keys, in the order of the record.</summary>
    public static IReadOnlyList<string> Keys { get; } = [.. All.Select(setting => setting.Key)];

    /// <summary>What a record says, a key and its value each, where it says something.</summary>
    public static IEnumerable<(string Key, string Value)> Told(T settings) => All
        .Select(setting => (setting.Key, Value: setting.Property.GetValue(settings)))
        .Where(entry => entry.Value is not null)
        .Select(entry => (entry.Key, Text(entry.Value!)));

    /// <summary>A record of what was said; the last word on a key counts.</summary>
    /// <param name="said">Keys and values.</param>
    /// <exception cref="ToolException">There is no such key, or it does not take such a value.</exception>
    public T Read(IEnumerable<(string Key, string Value)> said)
    {
        var settings = new T();
        foreach ((string key, string value) in said)
        {
            Setting setting = All.FirstOrDefault(one => one.Is(key)) ?? throw Unknown(key);
            object parsed = setting.Parse(value)
                ?? throw ToolException.Usage($"{option} {setting.Key} takes {setting.Takes}, and not {value}.");
            setting.Property.SetValue(settings, parsed);
        }
        return settings;
    }

    private ToolException Unknown(string key) => ToolException.Usage(
        $"{option} has no setting named {key}: "
        + (EditDistance.Nearest(key, Keys, 1) is [var nearest]
            ? $"did you mean {nearest}?"
            : $"it has {string.Join(", ", Keys)}."));

    private static string Text(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        IEnumerable numbers and not string => string.Join(",", numbers.Cast<object>().Select(Text)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
