using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Output.Findings;
using GamingAudit.Output.Html;
using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;
using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Text;

namespace GamingAudit.Reporting.Pages;

/// <summary>The top of the page: what a person reads who reads nothing else.</summary>
internal static class SummaryPart
{
    private const int MostNamed = 5;

    public static Html Of(AuditReport report, IReadOnlyList<AuditedTarget> targets, TargetAnchors anchors)
    {
        AuditedTarget[] urgent = [.. targets.Where(target => target.IsOpen && target.Severity >= Severity.Warning)];
        Conclusion conclusion = AuditConclusion.Of(report);
        return Html.Of($"""
            <header>
            <p class="faint">Reward audit of <code>{report.Source}</code></p>
            <h1>{Headline(report, urgent.Length)}</h1>
            <p>{Sentence.Of(conclusion.Reason)} Exit code {(int)conclusion.ExitCode}. {Seconds(report)}</p>
            <ul class="tiles">{Tiles(report)}</ul>
            {Lists(report, urgent, anchors)}
            </header>
            """);
    }

    private static string Headline(AuditReport report, int urgent)
    {
        int all = report.Targets.Count;
        if (report.Interrupted) return "The audit was interrupted: this is what it found until then";
        if (all == 0 && !report.TimeIsUp) return "Nothing was audited";
        if (urgent > 0)
            return urgent == 1
                ? $"1 of {all} {Rewards(all)} needs attention"
                : $"{urgent} of {all} {Rewards(all)} need attention";
        int open = report.Targets.Count(target => target is { IsOpen: true, IsInconclusive: true });
        if (report.Errors.Count > 0) return "The audit itself failed in part";
        if (report.TimeIsUp)
            return $"The time was up: {report.NotAudited.Count} of {all + report.NotAudited.Count} were not audited";
        if (open > 0) return $"Nothing bad was found, and {open} of {all} {Rewards(all)} could not be judged";
        return all == 1 ? "The reward shows nothing to act on" : $"None of {all} rewards shows anything new to act on";
    }

    private static string Rewards(int count) => count == 1 ? "reward" : "rewards";

    private static string Seconds(AuditReport report) => $"It took {NumberText.Seconds(report.Seconds)} s.";

    private static IEnumerable<Html> Tiles(AuditReport report)
    {
        (string Word, string Kind, Func<AuditedTarget, bool> Is)[] kinds =
        [
            ("at fault", "bad", target => target.Result.Fault is not null),
            ("gamed", "bad", target => target.Result.Verdict == Verdict.Gamed),
            ("tied", "warn", target => target.Result.Verdict == Verdict.Tied),
            ("not measurable", "note", target => target.Result is { Verdict: Verdict.NotMeasurable, Fault: null }),
            ("nothing found", "note", target => target.Result.Verdict == Verdict.NothingFound),
            ("sound", "good", target => target.Result.Verdict == Verdict.Sound),
            ("with a latent finding", "warn", target => target.Result.Latent is not null),
            ("accepted by the baseline", "note", target => !target.IsOpen),
        ];
        foreach ((string word, string kind, Func<AuditedTarget, bool> matches) in kinds)
            if (report.Targets.Count(matches) is > 0 and var count)
                yield return Html.Of($"""<li class="{kind}"><strong>{count}</strong>{word}</li>""");
        if (report.NotAudited.Count > 0)
            yield return Html.Of($"""<li class="warn"><strong>{report.NotAudited.Count}</strong>not audited</li>""");
        if (report.LeftOut.Count > 0)
            yield return Html.Of($"""<li class="note"><strong>{report.LeftOut.Count}</strong>left out</li>""");
    }

    private static IEnumerable<Html> Lists(AuditReport report, AuditedTarget[] urgent, TargetAnchors anchors)
    {
        if (urgent.Length > 0)
            yield return List(
                "What to look at first", urgent.Take(MostNamed).Select(target => First(target, anchors[target])));
        if (report.Fixed.Count > 0)
            yield return List("Fixed since the baseline", report.Fixed.Select(Told));
        if (report.Errors.Count > 0)
            yield return List("What the audit could not do", report.Errors.Select(error => Html.Of($"{error}")));
        if (report.NotAudited.Count > 0)
            yield return List(
                report.TimeIsUp ? "Not audited (time)" : "Not audited",
                report.NotAudited.Select(name => Html.Of($"{name}")));
        if (report.LeftOut.Count > 0)
            yield return List("Left out", [Html.Of($"{LeftOutText.Of(report)}")]);
        if (report.Warnings.Count > 0)
            yield return List("Worth knowing", report.Warnings.Select(warning => Html.Of($"{warning}")));
    }

    private static Html First(AuditedTarget target, string anchor)
    {
        AuditResult result = target.Result;
        return Html.Of($"""
            <a href="#{anchor}">{VerdictSentence.Head(result)}</a>:
            {result.Because}{Loss(result)}
            """);
    }

    // Of what an honest policy achieves over random actions; who loses more than all of it does worse than they.
    private static string Loss(AuditResult result) => result switch
    {
        not { Figures: not null, Fault: null, Verdict: not Verdict.NotMeasurable } => "",
        { Figures.Regret: > 1 } => "; what is wanted fares worse than under random actions",
        { Figures.Regret: > 0 } =>
            $"; {NumberText.Percent(result.Figures.Regret)} of what can be achieved is lost",
        _ => "",
    };

    private static Html Told(ReportedFinding finding) => Html.Of($"{finding.Message}");

    private static Html List(string title, IEnumerable<Html> items) => Html.Of($"""
        <h2>{title}</h2><ul>{items.Select(item => Html.Of($"<li>{item}</li>"))}</ul>
        """);
}
