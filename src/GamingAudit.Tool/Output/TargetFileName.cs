using System.Security.Cryptography;
using System.Text;

namespace GamingAudit.Tool.Output;

/// <summary>Names of targets as names of files.</summary>
internal static class TargetFileName
{
    private const int LongestName = 100;
    private const int HashDigits = 8;

    /// <summary>
    /// The name, with a hash of it where it is too long or has characters that a file name cannot have: two names that
    /// differ only in those must not share a file.
    /// </summary>
    public static string Of(string target)
    {
        string safe = string.Concat(target.Select(c => IsSafe(c) ? c : '-'));
        if (safe.Length > LongestName) safe = safe[..LongestName];
        return safe == target ? safe : $"{safe}-{Hash(target)}";
    }

    /// <summary>A few digits that tell texts apart.</summary>
    public static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashDigits];

    private static bool IsSafe(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';
}
