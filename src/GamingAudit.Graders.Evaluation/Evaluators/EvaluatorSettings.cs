using GamingAudit.Graders.Cases;
using Microsoft.Extensions.AI.Evaluation;

namespace GamingAudit.Graders.Evaluation.Evaluators;

/// <summary>What an evaluator is given, and when it passes an answer.</summary>
public sealed record EvaluatorSettings
{
    /// <summary>The judge that the evaluator asks, if it asks one.</summary>
    public ChatConfiguration? Chat { get; init; }

    /// <summary>The context for a task, such as the reference in the shape that the evaluator expects.</summary>
    public Func<GraderCase, IEnumerable<EvaluationContext>>? Context { get; init; }

    /// <summary>
    /// The least value with which a numeric metric passes, by its name. A metric without one passes by its own
    /// interpretation; without that either, its value is the score.
    /// </summary>
    public IReadOnlyDictionary<string, double> Thresholds { get; init; } = new Dictionary<string, double>();

    /// <summary>Gives more than 0 for right answers alone; the strict truth where it is null.</summary>
    public Grader? Truth { get; init; }
}
