using Microsoft.Extensions.AI;
using Microsoft.Extensions.AI.Evaluation;

namespace GamingAudit.GraderSamples.Evaluators;

/// <summary>An evaluator that asks no judge.</summary>
public abstract class PlainEvaluator(string metric) : TextEvaluator(metric)
{
    protected sealed override Task<EvaluationMetric> MeasureAsync(
        string prompt, string answer, string expected, IChatClient? judge, CancellationToken cancellation) =>
        Task.FromResult(Measure(prompt, answer, expected));

    protected abstract EvaluationMetric Measure(string prompt, string answer, string expected);
}
