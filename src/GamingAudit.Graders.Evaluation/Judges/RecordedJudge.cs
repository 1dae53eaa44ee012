using System.Text.Json;
using GamingAudit.Graders.Calls;

namespace GamingAudit.Graders.Evaluation.Judges;

/// <summary>
/// A judge whose replies were recorded, so that an audit of what asks it needs no network and is the same each time.
/// </summary>
public sealed class RecordedJudge : JudgeClient
{
    private readonly Dictionary<string, string> replies = new(StringComparer.Ordinal);
    private readonly string file;

    private RecordedJudge(string file) => this.file = file;

    /// <summary>Reads a recording, <c>{"exchanges": [{"prompt": "...", "reply": "..."}]}</c>.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FormatException">It is none; one sentence.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static RecordedJudge Read(string path)
    {
        string name = Path.GetFileName(path);
        var judge = new RecordedJudge(name);
        Recording? recording;
        try
        {
            recording = JsonSerializer.Deserialize<Recording>(File.ReadAllText(path), Recording.Options);
        }
        catch (JsonException e)
        {
            throw new FormatException($"{name} is no recording of a judge: {e.Message}", e);
        }
        if (recording?.Exchanges is not { } exchanges)
            throw new FormatException($"{name} is no recording of a judge: it has no exchanges.");
        foreach (Exchange exchange in exchanges)
            if (exchange is not { Prompt: { } prompt, Reply: { } reply })
                throw new FormatException($"{name} is no recording of a judge: an exchange lacks its prompt or reply.");
            else if (!judge.replies.TryAdd(prompt, reply) && judge.replies[prompt] != reply)
                throw new FormatException(
                    $"{name} has two replies to {Visible.Of(prompt)}: a judge that changes its mind cannot be replayed.");
        return judge;
    }

    /// <inheritdoc/>
    protected override Task<string> ReplyAsync(string prompt, CancellationToken cancellation) =>
        replies.TryGetValue(prompt, out string? reply)
            ? Task.FromResult(reply)
            : throw new NotGradedException(
                $"{file} has no reply to {Visible.Of(prompt)}: record it with a RecordingJudge, or stand in for the "
                + "judge by a ScriptedJudge.");
}
