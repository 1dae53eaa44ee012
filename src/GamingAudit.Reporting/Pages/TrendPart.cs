using GamingAudit.Output.Html;
using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Text;

namespace GamingAudit.Reporting.Pages;

/// <summary>What the last runs said of a target: a mark for each, the latest last, and a sentence.</summary>
internal static class TrendPart
{
    public static Html Of(AuditedTarget target)
    {
        (string Label, string Text)[] lines = [.. StandingText.Of(target)];
        if (lines.Length == 0) return Html.Empty;
        Html marks = target.Trend.Count > 1
            ? Html.Of($"""<ol class="trend" aria-label="The last runs">{target.Trend.Select(Mark)}</ol>""")
            : Html.Empty;
        IEnumerable<Html> told = lines.Select(line => Html.Of($"<strong>{line.Label}:</strong> {line.Text} "));
        return Html.Of($"<p>{told}</p>{marks}");
    }

    // A letter beside the colour: not everybody sees one, and paper has none.
    private static Html Mark(TrendMark mark)
    {
        string text = $"{StandingText.Day(mark.Day)}: {mark.Verdict ?? "not audited"}";
        string letter = mark.Verdict switch
        {
            null => "-",
            "not measurable" => "?",
            var verdict => verdict[..1],
        };
        return Html.Of($"""<li class="{Kind(mark.Verdict)}" title="{text}">{letter}</li>""");
    }

    private static string Kind(string? verdict) => verdict switch
    {
        "gamed" or "fault" => "bad",
        "tied" => "warn",
        "sound" => "good",
        _ => "note",
    };
}
