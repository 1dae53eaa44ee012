using Microsoft.Extensions.AI;

namespace GamingAudit.Graders.Evaluation.Judges;

/// <summary>What a judge was asked and what it replied.</summary>
/// <param name="Prompt">All messages, each with its role before it.</param>
/// <param name="Reply">The text of the reply.</param>
internal sealed record Exchange(string Prompt, string Reply)
{
    /// <summary>Messages as one text.</summary>
    public static string PromptOf(IEnumerable<ChatMessage> messages) =>
        string.Join('\n', messages.Select(message => $"{message.Role.Value}: {message.Text}"));
}
