using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Findings.Attributions;
using GamingAudit.Output.Html;
using GamingAudit.Output.Text;
using GamingAudit.Reporting.Text;

namespace GamingAudit.Reporting.Pages;

/// <summary>Which part of the reward pays, and where it is written.</summary>
internal static class PayPart
{
    public static Html Of(AuditResult result)
    {
        if (result.Attribution is not { } attribution) return Html.Empty;
        return Html.Of($"""
            <h4>What pays for it</h4><p>{Payer(attribution)}</p>{Terms(attribution)}
            """);
    }

    // A path is written as it is, also at the start of a sentence.
    private static Html Payer(Attribution attribution) => attribution.Location is { } place
        ? Html.Of($"<code>{place.File}({place.Line})</code>: {AttributionText.Payer(attribution)}.")
        : Html.Of($"{Sentence.Of(AttributionText.Pays(attribution))}");

    private static Html Terms(Attribution attribution) => attribution.Terms.Count == 0
        ? Html.Empty
        : Html.Of($"""
            <div class="wide"><table><thead><tr><th scope="col">term</th><th scope="col" class="number">gain</th>
            <th scope="col" class="number">share</th><th scope="col">written at</th></tr></thead><tbody>
            {attribution.Terms.Select(Row)}</tbody></table></div>
            """);

    private static Html Row(TermShare term)
    {
        string place = term.Location.File.Length > 0 ? $"{term.Location.File}({term.Location.Line})" : "-";
        return Html.Of($"""
            <tr><th scope="row">{term.Term}</th><td class="number">{NumberText.Of(term.Gain)}</td>
            <td class="number">{(term.Share > 0 ? NumberText.Percent(term.Share) : "-")}</td>
            <td><code>{place}</code></td></tr>
            """);
    }
}
