using System.Text.Json;
using Microsoft.Extensions.AI;

namespace GamingAudit.Graders.Evaluation.Judges;

/// <summary>Hands on what a judge is asked, and writes down its replies when it is disposed of.</summary>
/// <param name="judge">The judge.</param>
/// <param name="path">The file for <see cref="RecordedJudge"/>.</param>
public sealed class RecordingJudge(IChatClient judge, string path) : JudgeClient
{
    private readonly Dictionary<string, string> replies = new(StringComparer.Ordinal);
    private readonly Lock writing = new();

    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ChatMessage[] asked = [.. messages];
        ChatResponse said = await judge.GetResponseAsync(asked, options, cancellationToken);
        lock (writing) replies[Exchange.PromptOf(asked)] = said.Text;
        return said;
    }

    /// <inheritdoc/>
    protected override async Task<string> ReplyAsync(string prompt, CancellationToken cancellation) =>
        (await judge.GetResponseAsync(prompt, cancellationToken: cancellation)).Text;

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!disposing) return;
        lock (writing)
            File.WriteAllText(path, JsonSerializer.Serialize(
                new Recording([.. replies.OrderBy(entry => entry.Key, StringComparer.Ordinal)
                    .Select(entry => new Exchange(entry.Key, entry.Value))]),
                Recording.Options));
    }
}
