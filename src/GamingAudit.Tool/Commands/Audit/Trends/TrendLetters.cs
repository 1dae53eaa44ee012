using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Text;

namespace GamingAudit.Tool.Commands.Audit.Trends;

/// <summary>Verdicts as letters, so that many of them take little room.</summary>
internal static class TrendLetters
{
    /// <summary>A run that did not come to a target.</summary>
    public const char None = '-';

    private static readonly (char Letter, string? Word)[] All =
    [
        (None, null), ('f', "fault"), ('g', "gamed"), ('t', "tied"), ('s', "sound"), ('n', "nothing found"),
        ('?', "not measurable"),
    ];

    public static bool IsKnown(char letter) => All.Any(one => one.Letter == letter);

    /// <summary>The verdict in words; null for none.</summary>
    public static string? Word(char letter) => All.First(one => one.Letter == letter).Word;

    public static char Of(AuditedTarget target)
    {
        string word = target.Result.Fault is null ? VerdictText.Of(target.Result.Verdict) : "fault";
        return All.First(one => one.Word == word).Letter;
    }
}
