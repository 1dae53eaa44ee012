using Microsoft.Extensions.AI;
using Microsoft.Extensions.AI.Evaluation;

namespace GamingAudit.GraderSamples.Evaluators;

/// <summary>An evaluator with one metric that looks at the text of an answer.</summary>
public abstract class TextEvaluator(string metric) : IEvaluator
{
    public IReadOnlyCollection<string> EvaluationMetricNames => [metric];

    public async ValueTask<EvaluationResult> EvaluateAsync(
        IEnumerable<ChatMessage> messages, ChatResponse modelResponse, ChatConfiguration? chatConfiguration = null,
        IEnumerable<EvaluationContext>? additionalContext = null, CancellationToken cancellationToken = default)
    {
        string expected = additionalContext?.OfType<Expected>().FirstOrDefault()?.Text ?? "";
        return new EvaluationResult(await MeasureAsync(
            messages.First().Text, modelResponse.Text, expected, chatConfiguration?.ChatClient, cancellationToken));
    }

    protected abstract Task<EvaluationMetric> MeasureAsync(
        string prompt, string answer, string expected, IChatClient? judge, CancellationToken cancellation);

    protected EvaluationMetric Number(double value) => new NumericMetric(metric, value);

    protected EvaluationMetric Holds(bool value) => new BooleanMetric(metric, value);
}
