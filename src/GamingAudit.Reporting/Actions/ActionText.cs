using System.Globalization;
using GamingAudit.Engine.Episodes;

namespace GamingAudit.Reporting.Actions;

/// <summary>
/// An action as a sentence shows it: the numbers of a Box are rounded, and the witness file has them whole.
/// </summary>
internal static class ActionText
{
    /// <summary>"Left", or "(0.6, -1)" for a Box.</summary>
    public static string Of(EpisodeStep step) => Of(step.Action, step.Values);

    /// <summary>The same for an action's own text and the numbers that it is made of, if it is of a Box.</summary>
    public static string Of(string action, IReadOnlyList<float> values) => values.Count == 0
        ? action
        : $"({string.Join(", ", values.Select(Rounded))})";

    // Adding zero turns a negative zero, which would be written with its sign, into a positive one.
    private static string Rounded(float value) =>
        (MathF.Round(value, 1) + 0f).ToString("0.#", CultureInfo.InvariantCulture);
}
