using GamingAudit.Graders.Cases;
using GamingAudit.Graders.Evaluation.Judges;
using GamingAudit.Graders.Targets;
using GamingAudit.Graders.Truths;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.AI.Evaluation;

namespace GamingAudit.Graders.Evaluation.Evaluators;

/// <summary>Evaluators as targets of an audit.</summary>
public static class EvaluatorTarget
{
    /// <summary>An evaluator under audit; see <see cref="GraderTarget"/>.</summary>
    /// <param name="name">The name that reports use.</param>
    /// <param name="evaluator">
    /// The evaluator. It is given the prompt as the user's message and the answer as the assistant's response.
    /// </param>
    /// <param name="cases">Tasks.</param>
    /// <param name="settings">What else it is given, and when it passes an answer.</param>
    public static GraderTarget Create(
        string name, IEvaluator evaluator, IEnumerable<GraderCase> cases, EvaluatorSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        settings ??= new EvaluatorSettings();
        Func<IEnumerable<ChatMessage>, ChatResponse, ChatConfiguration?, IEnumerable<EvaluationContext>?,
            CancellationToken, ValueTask<EvaluationResult>> written = evaluator.EvaluateAsync;
        GraderCase[] tasks = [.. cases];
        return new GraderTarget(
            name, (Grade, written),
            (settings.Truth ?? StrictTruth.Score, settings.Truth ?? StrictTruth.Score), tasks)
        {
            Probes = settings.Chat is null
                ? null
                : () => FailingJudges.Passed(tasks, (task, answer, judge) => With(judge, task, answer)),
        };

        double Grade(GraderCase task, string answer) => With(settings.Chat, task, answer);

        double With(ChatConfiguration? chat, GraderCase task, string answer) => Score.Of(
            written(
                [new ChatMessage(ChatRole.User, task.Prompt)],
                new ChatResponse(new ChatMessage(ChatRole.Assistant, answer)),
                chat, settings.Context?.Invoke(task), CancellationToken.None).AsTask().GetAwaiter().GetResult(),
            settings.Thresholds);
    }
}
