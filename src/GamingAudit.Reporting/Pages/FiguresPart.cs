using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Findings.Exploits;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Output.Html;
using GamingAudit.Output.Text;
using GamingAudit.Reporting.Text;

namespace GamingAudit.Reporting.Pages;

/// <summary>The numbers of a verdict, as a table and as pictures.</summary>
internal static class FiguresPart
{
    public static Html Of(AuditResult result)
    {
        if (result.Figures is not { } figures) return Html.Empty;
        Html curve = ShownWitness.Of(result) is { } witness ? CurvePicture.Of(witness) : Html.Empty;
        return Html.Of($"""
            <h4>What policies return</h4>
            <div class="wide"><table><thead><tr><th scope="col">policy</th><th scope="col" class="number">proxy J_p</th>
            <th scope="col" class="number">true J_t</th><th scope="col">found by</th></tr></thead><tbody>
            {Rows(result, figures)}
            </tbody></table></div>
            <p class="faint">{Ratios(result, figures)} A half-width is that of a 99.9 % interval; a number without one
            is exact.</p>
            <div class="pictures">{PlanePicture.Of(result, figures)}{curve}</div>
            """);
    }

    private static IEnumerable<Html> Rows(AuditResult result, VerdictFigures figures)
    {
        yield return Row("found", figures.Found, result.FoundBy ?? "");
        foreach ((int i, Exploit exploit) in result.Exploits.Index().Skip(1))
            yield return Row($"exploit {i + 1}", exploit.Returns, exploit.FoundBy);
        if (result.Latent is { } latent) yield return Row("latent", latent.Returns, latent.FoundBy);
        yield return Row("honest", figures.Honest);
        yield return Row("reference", figures.Reference);
        yield return Row("random", figures.Random);
        foreach (IdlePolicy idle in figures.Idle) yield return Row(idle.Name, idle.Returns);
    }

    private static Html Row(string name, PolicyReturns returns, string finder = "") => Html.Of($"""
        <tr><th scope="row">{name}</th><td class="number">{Interval(returns.Proxy)}</td>
        <td class="number">{Interval(returns.True)}</td><td>{finder}</td></tr>
        """);

    private static string Interval(Estimate estimate) =>
        VerdictText.Of(estimate).Replace("+-", "\u00B1", StringComparison.Ordinal);

    private static string Ratios(AuditResult result, VerdictFigures figures)
    {
        string text = $"Regret {NumberText.Of(figures.Regret)}";
        if (figures.Exploitability is { } exploitability)
            text += $", exploitability {(figures.ExploitabilityIsLowerBound ? "at least " : "")}"
                + NumberText.Of(exploitability);
        if (result.Verdict == Verdict.Tied && figures.TrueInterval is [double least, double most] && least < most)
            text += $", J_t of equally paid policies {NumberText.Of(least)} to {NumberText.Of(most)}";
        return text + ".";
    }
}
