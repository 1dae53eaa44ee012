using GamingAudit.Engine.Verdicts;
using GamingAudit.Laboratory.Documents;

namespace GamingAudit.Laboratory.Diagnosis;

/// <summary>A diagnosis as a document: what it is, the figures that decide, and their pictures.</summary>
internal static class DiagnosisReport
{
    public static LabReport Of(string target, ulong seed, Evidence evidence, Failure failure, string because)
    {
        string?[] findings =
        [
            $"{target}: {FailureText.Of(failure)}; {because.TrimEnd('.')}.",
            DiagnosisRule.Kind(failure, evidence.Audit.Figures) is { } kind ? $"Goodhart's law: {kind}." : null,
            Advice.Of(failure, evidence) is { } advice ? $"what helps: {advice}." : null,
            .. evidence.Gaps.Where(gap => !because.Contains(gap, StringComparison.Ordinal))
                .Select(gap => $"note: {gap}."),
        ];
        return new LabReport(
            "diagnosis", "which failure it is, and the figures that decide", seed, [.. findings.OfType<string>()],
            [.. Tables(evidence)], Charts(target, evidence));
    }

    private static IEnumerable<LabTable> Tables(Evidence evidence)
    {
        if (evidence.Audit.Figures is { } figures) yield return Returns(evidence, figures);
        if (evidence.Protections.Count > 0)
            yield return new LabTable(
                "where nothing protected may be written",
                ["protected", "writes an episode", "proxy return without", "true return without"],
                [.. evidence.Protections.Select(one => LabRow.Of(
                    one.Name, LabCell.Of(one.Writes), LabCell.Of(one.Proxy), LabCell.Of(one.True)))]);
        if (evidence.Shifts.Count > 0)
            yield return new LabTable(
                "true return after a shift",
                ["agents of", "least open", "most open", "trained", "worst", "best possible"],
                [.. evidence.Shifts.SelectMany(Rows)]);
        if (evidence.Variables.Count > 0)
            yield return new LabTable(
                "true return of agents of training, by interventions",
                ["variable", "seen otherwise", "set otherwise", "best with it set"],
                [.. evidence.Variables.Select(one => LabRow.Of(
                    one.Name, LabCell.Of(one.Seen), LabCell.Of(one.Set), LabCell.Of(one.BestSet)))]);
        foreach ((string method, Continual.TaskMatrix matrix) in evidence.Sequences)
            yield return new LabTable(
                $"tasks in sequence, {method}", ["return after learning", .. matrix.Tasks],
                [.. matrix.Returns.Select((row, stage) => new LabRow(
                    matrix.Tasks[stage], [.. row.Select(value => LabCell.Of(value))]))]);
    }

    private static LabTable Returns(Evidence evidence, VerdictFigures figures) => new(
        "the audit's figures", ["figure", "value"],
        [
            LabRow.Of("verdict", evidence.Audit.Verdict.ToString()),
            LabRow.Of("true return of the proxy's optimum", LabCell.Of(figures.Found.True.Mean)),
            LabRow.Of("of the reference", LabCell.Of(figures.Reference.True.Mean)),
            LabRow.Of("of the honest policy", LabCell.Of(figures.Honest.True.Mean)),
            LabRow.Of("correlation under the reference", LabCell.Of(figures.ReferenceCorrelation)),
            LabRow.Of("correlation under the optimum", LabCell.Of(figures.FoundCorrelation)),
            LabRow.Of("share of the gain in proxy at the true peak", LabCell.Of(evidence.Path?.Onset)),
            LabRow.Of("true return at the peak", LabCell.Of(evidence.Path?.Peak)),
        ]);

    private static IEnumerable<LabRow> Rows(ShiftFigures shift)
    {
        yield return LabRow.Of(
            $"training, after \"{shift.Name}\"", LabCell.Of(shift.Interval?.Low), LabCell.Of(shift.Interval?.High),
            LabCell.Within(shift.Trained.Mean, shift.Trained.Low, shift.Trained.High), LabCell.Of(shift.Worst),
            LabCell.Of(shift.Best));
        foreach ((string name, Numerics.SeedSummary trained, double worst) in shift.Mitigated)
            yield return LabRow.Of(
                name, LabCell.Of(null), LabCell.Of(null), LabCell.Within(trained.Mean, trained.Low, trained.High),
                LabCell.Of(worst), LabCell.Of(shift.Best));
    }

    private static IReadOnlyList<LabChart> Charts(string target, Evidence evidence)
    {
        var panels = new List<ChartPanel>();
        if (evidence.Path is { } path)
        {
            panels.Add(new LinePanel(target, "share of the gain in proxy", "true return",
            [
                new ChartSeries("true return", [.. path.Points.Select(p => new ChartPoint(path.Share(p), p.True))], 0),
                new ChartSeries("peak", [new ChartPoint(path.Onset, path.Peak)], 1, SeriesStyle.Dots),
            ]));
            panels.Add(new LinePanel(target, "share of the gain in proxy", "correlation of the rewards",
            [
                new ChartSeries("correlation",
                    [.. path.Points.Where(p => p.Correlation is not null)
                        .Select(p => new ChartPoint(path.Share(p), p.Correlation!.Value))], 0),
            ]));
        }
        if (evidence.Shifts.Count > 0)
            panels.Add(new IntervalPanel(target, "true return after a shift",
                [.. evidence.Shifts.SelectMany(Bars)]));
        foreach ((string method, Continual.TaskMatrix matrix) in evidence.Sequences)
            panels.Add(new MatrixPanel(
                method, "task", "after learning", matrix.Tasks, matrix.Tasks, matrix.Returns));
        return panels.Count == 0 ? [] : [new LabChart(target, $"What decides on {target}", panels)];
    }

    private static IEnumerable<IntervalBar> Bars(ShiftFigures shift)
    {
        if (shift.Interval is var (low, high))
            yield return new IntervalBar($"open after {shift.Name}", low, high, shift.Best, 8);
        yield return new IntervalBar("trained", shift.Trained.Low, shift.Trained.High, shift.Trained.Mean, 1);
        foreach ((string name, Numerics.SeedSummary trained, _) in shift.Mitigated)
            yield return new IntervalBar(name, trained.Low, trained.High, trained.Mean, 2);
    }
}
