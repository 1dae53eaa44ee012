using System.Text.RegularExpressions;

namespace GamingAudit.Linting.Places;

/// <summary>Puts code that runs over several lines on one, for messages and tables.</summary>
internal static partial class OneLine
{
    public static string Of(string code) => Spaces().Replace(code, " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
