using Microsoft.Extensions.AI.Evaluation;

namespace GamingAudit.GraderSamples.Evaluators;

/// <summary>The answer that an evaluator compares with.</summary>
public sealed class Expected(string text) : EvaluationContext(nameof(Expected), text)
{
    public string Text { get; } = text;
}
