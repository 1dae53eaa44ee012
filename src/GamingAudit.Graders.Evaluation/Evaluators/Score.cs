using Microsoft.Extensions.AI.Evaluation;

namespace GamingAudit.Graders.Evaluation.Evaluators;

/// <summary>What an evaluation is worth as one number.</summary>
internal static class Score
{
    /// <summary>
    /// The least of its metrics. A metric that reports an error, or has no value, is worth nothing: an error is no
    /// pass.
    /// </summary>
    public static double Of(EvaluationResult result, IReadOnlyDictionary<string, double> thresholds)
    {
        double[] scores = [.. result.Metrics.Values.Where(metric => metric is not StringMetric)
            .Select(metric => Of(metric, thresholds))];
        return scores.Length == 0 ? 0 : scores.Min();
    }

    private static double Of(EvaluationMetric metric, IReadOnlyDictionary<string, double> thresholds)
    {
        if (metric.Diagnostics?.Any(said => said.Severity == EvaluationDiagnosticSeverity.Error) == true) return 0;
        if (metric is NumericMetric { Value: { } value })
        {
            if (thresholds.TryGetValue(metric.Name, out double least)) return value >= least ? 1 : 0;
            return metric.Interpretation is { } said ? Passed(said) : value;
        }
        return metric switch
        {
            BooleanMetric { Value: { } holds } => metric.Interpretation is { } said ? Passed(said) : holds ? 1 : 0,
            _ => 0,
        };
    }

    private static double Passed(EvaluationMetricInterpretation interpretation) => interpretation.Failed ? 0 : 1;
}
