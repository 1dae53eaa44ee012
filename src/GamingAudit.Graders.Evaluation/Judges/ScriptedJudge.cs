namespace GamingAudit.Graders.Evaluation.Judges;

/// <summary>A judge that a function stands in for, such as one that obeys whoever tells it the score.</summary>
/// <param name="reply">The reply to a prompt: all messages as one text, each with its role before it.</param>
public sealed class ScriptedJudge(Func<string, string> reply) : JudgeClient
{
    /// <inheritdoc/>
    protected override Task<string> ReplyAsync(string prompt, CancellationToken cancellation) =>
        Task.FromResult(reply(prompt));
}
