using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Reporting.Witnesses;

/// <summary>The names of the files that hold witnesses, and how a command names such a file.</summary>
internal static class WitnessName
{
    private const int MostCharacters = 100;
    private const int HashDigits = 8;

    /// <summary>
    /// A file's name for a target. Two names that differ only in characters that a file name cannot have do not share
    /// a file.
    /// </summary>
    /// <param name="target">The target's name.</param>
    /// <param name="suffix">
    /// Tells the target's files apart; begins with a tilde, which a target's own part of the name does not have.
    /// </param>
    public static string Of(string target, string suffix = "")
    {
        string safe = string.Concat(target.Select(c => IsSafe(c) ? c : '-'));
        if (safe.Length > MostCharacters) safe = safe[..MostCharacters];
        // Not hidden, and no option of a command.
        if (safe is "" or ['.' or '-', ..]) safe = "_" + safe;
        return safe == target && !IsDevice(safe) ? $"{safe}{suffix}.json" : $"{safe}-{Hash(target)}{suffix}.json";
    }

    /// <summary>A file's name for a witness, after what its exploit does.</summary>
    public static string Of(Witness witness, string suffix = "") =>
        Of(witness.Target, $"{suffix}~{Hash(string.Join('\n', witness.Exploit.Steps.Select(Told)))}");

    /// <summary>The command that replays a file.</summary>
    public static string ReplayCommand(string path) => $"gaming-audit replay {Quoted(path)}";

    /// <summary>A word as a shell takes it for one.</summary>
    public static string Quoted(string word) => word.Contains(' ') ? $"\"{word}\"" : word;

    // In full: two exploits may look alike once they are shortened or rounded for a report.
    private static string Told(EpisodeStep step) => string.Create(
        CultureInfo.InvariantCulture, $"{step.Action} {Numbers(step.Values)} {Numbers(step.Chance)}");

    private static string Numbers<T>(IEnumerable<T> numbers) where T : IFormattable =>
        string.Join(' ', numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture)));

    // Windows opens a device under these names, with any extension.
    private static bool IsDevice(string name) => name.Split('.')[0].ToUpperInvariant()
        is "CON" or "PRN" or "AUX" or "NUL" or ['C', 'O', 'M', >= '0' and <= '9'] or ['L', 'P', 'T', >= '0' and <= '9'];

    private static bool IsSafe(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashDigits];
}
