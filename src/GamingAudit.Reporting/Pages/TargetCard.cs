using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Output.Html;
using GamingAudit.Output.Text;
using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Text;

namespace GamingAudit.Reporting.Pages;

/// <summary>What there is to say of one target.</summary>
internal static class TargetCard
{
    // So many open ones a person scrolls through; the others open at a click, or by their address.
    private const int MostOpen = 20;
    private const int MostArguments = 400;

    public static Html Of(AuditedTarget target, AuditReport report, string anchor, int index, int playerItems)
    {
        AuditResult result = target.Result;
        bool isOpen = index < MostOpen && target.IsOpen && target.Severity >= Severity.Warning;
        return Html.Of($"""
            <details class="card" id="{anchor}"{(isOpen ? Html.Of($" open") : Html.Empty)}>
            <summary><span class="badge {Kind(result)}">{Word(result)}</span><h3>{result.Target}</h3>
            <span class="faint">{Beside(target)}</span></summary>
            <div class="body">
            <p>{VerdictSentence.Of(target)}</p>
            {Accepted(target)}{TrendPart.Of(target)}{FaultOf(result)}{FiguresPart.Of(result)}
            {(ShownWitness.Of(result) is { } witness ? WitnessPart.Of(target, witness, playerItems) : Html.Empty)}
            {PayPart.Of(result)}{LintPart.Of(target, report)}
            {List("What would help", Remedy.Of(result))}
            {List("How far it was looked", SearchText.Of(result).Select(line => $"{line.Label}: {line.Text}"))}
            {List("Earlier witnesses", CorpusText.Of(result))}
            {List("What else is wrong", target.Problems.Select(ProblemText.Of))}
            {List("Notes", result.Notes)}
            {CommandsPart.Of(target)}
            </div></details>

            """);
    }

    private static string Word(AuditResult result) =>
        result.Fault is null ? VerdictText.Of(result.Verdict) : "fault";

    private static string Kind(AuditResult result) => result switch
    {
        { Fault: not null } or { Verdict: Verdict.Gamed } => "bad",
        { Verdict: Verdict.Tied } => "warn",
        { Verdict: Verdict.Sound, Latent: not null } => "warn",
        { Verdict: Verdict.Sound } => "good",
        _ => "note",
    };

    private static string Beside(AuditedTarget target)
    {
        AuditResult result = target.Result;
        var parts = new List<string>();
        if (result.Fault is null && result.Verdict != Verdict.NotMeasurable) parts.Add(VerdictText.Basis(result));
        if (result.TimeCapped) parts.Add("time cap met");
        if (!target.IsOpen) parts.Add("accepted");
        if (target.UnchangedSince is { } day) parts.Add($"unchanged since {StandingText.Day(day)}");
        if (result.Latent is not null) parts.Add("latent finding");
        if (result.Attribution is { Term: { } term }) parts.Add($"term {term}");
        parts.Add($"{NumberText.Seconds(result.Seconds)} s");
        return string.Join(", ", parts);
    }

    private static Html Accepted(AuditedTarget target) => target.Accepted is { } reason
        ? Html.Of($"<p><strong>Accepted by the baseline:</strong> {reason}</p>")
        : Html.Empty;

    private static Html FaultOf(AuditResult result)
    {
        if (result.Fault is not { } fault) return Html.Empty;
        return Html.Of($"""
            <dl>{Row("written at", fault.Location is { } place ? $"{place.File}({place.Line})" : "")}
            {Row("called with", Shortened(fault))}</dl>
            """);
    }

    private static Html Row(string name, string value) =>
        value.Length == 0 ? Html.Empty : Html.Of($"<dt>{name}</dt><dd><code>{value}</code></dd>");

    private static string Shortened(Fault fault) => fault.Arguments is not { } arguments
        ? ""
        : arguments.Length <= MostArguments ? arguments : arguments[..MostArguments] + " ...";

    private static Html List(string title, IEnumerable<string> items)
    {
        string[] all = [.. items];
        return all.Length == 0
            ? Html.Empty
            : Html.Of($"<h4>{title}</h4><ul>{all.Select(item => Html.Of($"<li>{item}</li>"))}</ul>");
    }
}
