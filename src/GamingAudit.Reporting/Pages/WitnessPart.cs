using System.Text.Json;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Witnesses;
using GamingAudit.Output.Html;
using GamingAudit.Output.Text;
using GamingAudit.Reporting.Actions;
using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Witnesses;

namespace GamingAudit.Reporting.Pages;

/// <summary>The exploit beside the honest episode: in words for everybody, step by step with a script.</summary>
internal static class WitnessPart
{
    private const int MostRows = 12;

    /// <summary>What the script puts into each player; once a page.</summary>
    public static Html Template { get; } = Html.Of($"""
        <template id="player">
        <div class="controls">
        <button type="button" data-do="first" aria-label="To the start">|&lt;</button>
        <button type="button" data-do="back" aria-label="One step back">&lt;</button>
        <button type="button" data-do="play">Play</button>
        <button type="button" data-do="forward" aria-label="One step forward">&gt;</button>
        <button type="button" data-do="loop">Past the loop</button>
        <button type="button" data-do="last" aria-label="To the end">&gt;|</button>
        <input type="range" min="0" max="0" value="0" aria-label="Steps played">
        <span>step <span data-value="step"></span></span>
        </div>
        <div class="sides">{Side("exploit", "Exploit")}{Side("honest", "Honest")}</div>
        </template>
        """);

    private static Html Cut { get; } =
        Html.Of($"""<p class="faint">A long episode is cut here; the witness file has all of it.</p>""");

    public static Html Of(AuditedTarget target, Witness witness, int mostItems)
    {
        string kind = witness.Kind == WitnessKind.Latent ? "latent exploit" : "exploit";
        PlayerData data = PlayerData.Of(witness, mostItems);
        string json = JsonSerializer.Serialize(data, PlayerJsonContext.Default.PlayerData);
        return Html.Of($"""
            <h4>What the {kind} does</h4>
            <p>{Sentence.Of(WitnessText.Exploit(witness))} {Sentence.Of(WitnessText.Length(witness))}</p>
            <div class="player" role="group" aria-label="Witness of {target.Result.Target}, step by step" hidden>
            <script type="application/json">{Html.Json(json)}</script>
            {(data.IsWhole ? Html.Empty : Cut)}
            </div>
            <details><summary>Both episodes, loops folded</summary>
            <div class="wide"><table><thead><tr><th scope="col">steps</th><th scope="col">actions</th>
            <th scope="col" class="number">proxy so far</th><th scope="col" class="number">true so far</th></tr></thead>
            {Rows("exploit", witness.Exploit)}{Rows("honest", witness.Honest)}
            </table></div></details>
            """);
    }

    private static Html Rows(string name, Episode episode)
    {
        var rows = new List<Html>();
        (int step, double proxy, double truth) = (0, 0, 0);
        foreach (ActionPhrase phrase in ActionSentence.Fold([.. episode.Steps.Select(ActionText.Of)]))
        {
            bool isLast = rows.Count == MostRows - 1;
            int end = isLast
                ? episode.Steps.Count
                : Math.Min(step + phrase.Block.Count * phrase.Times, episode.Steps.Count);
            int first = step + 1;
            for (; step < end; step++)
                (proxy, truth) = (proxy + episode.Steps[step].Proxy, truth + episode.Steps[step].True);
            string what = isLast && end > first + phrase.Block.Count * phrase.Times - 1
                ? "and so on"
                : ActionSentence.Of(phrase);
            rows.Add(Html.Of($"""
                <tr><td>{(first == end ? $"{first}" : $"{first} to {end}")}</td><td>{what}</td>
                <td class="number">{NumberText.Of(proxy)}</td><td class="number">{NumberText.Of(truth)}</td></tr>
                """));
            if (step >= episode.Steps.Count) break;
        }
        return Html.Of($"""
            <tbody><tr><th colspan="4" scope="rowgroup">{name}: discounted, proxy {NumberText.Of(episode.Proxy)}
            and true {NumberText.Of(episode.True)}</th></tr>{rows}</tbody>
            """);
    }

    private static Html Side(string name, string title) => Html.Of($"""
        <div data-side="{name}"><strong>{title}</strong>
        <div class="action" data-value="action" aria-live="polite"></div>
        <div class="loop" data-value="loop"></div>
        <div class="state" data-value="state" hidden></div>
        <dl><dt>proxy, this step</dt><dd data-value="proxy"></dd><dt>true, this step</dt><dd data-value="true"></dd>
        <dt>proxy, so far</dt><dd data-value="total-proxy"></dd><dt>true, so far</dt>
        <dd data-value="total-true"></dd></dl>
        </div>
        """);
}
