using Microsoft.Extensions.AI;

namespace GamingAudit.Graders.Evaluation.Judges;

/// <summary>A judge that answers texts by texts.</summary>
public abstract class JudgeClient : IChatClient
{
    /// <summary>The reply to all messages as one text, each with its role before it.</summary>
    /// <param name="prompt">The text.</param>
    /// <param name="cancellation">Ends the wait.</param>
    protected abstract Task<string> ReplyAsync(string prompt, CancellationToken cancellation);

    /// <inheritdoc/>
    public virtual async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        new(new ChatMessage(
            ChatRole.Assistant, await ReplyAsync(Exchange.PromptOf(messages), cancellationToken)));

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (ChatResponseUpdate update in
            (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
            yield return update;
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives up what it holds.</summary>
    /// <param name="disposing">True where it is disposed of.</param>
    protected virtual void Dispose(bool disposing)
    {
    }
}
