using System.Collections;

namespace GamingAudit;

/// <summary>What environments say beside a step: by custom a dictionary.</summary>
internal static class Info
{
    // Gym's wrapper of time limits says so.
    private const string WasCut = "TimeLimit.truncated";

    /// <summary>Whether the information says that the episode was only cut off.</summary>
    public static bool IsCut(object? information) => Value(information, WasCut) is true;

    /// <summary>The entry of a name; null where there is none.</summary>
    public static object? Value(object? information, string name) => information switch
    {
        IDictionary<string, object?> entries => entries.TryGetValue(name, out object? value) ? value : null,
        IDictionary entries => entries.Contains(name) ? entries[name] : null,
        _ => null,
    };

    /// <summary>What the entry of a name pays; 0 where there is none.</summary>
    public static double Amount(object? information, string name) =>
        Value(information, name) is IConvertible amount and not string ? amount.ToDouble(null) : 0;

    /// <summary>The information as a person reads it; null for none.</summary>
    public static string? Text(object? information) => information switch
    {
        null => null,
        IDictionary { Count: 0 } => null,
        IDictionary entries => string.Join(
            ", ", entries.Keys.Cast<object>().Select(name => $"{name}: {entries[name]}")),
        _ => information.ToString(),
    };
}
