using GamingAudit.Graders.Calls;

namespace GamingAudit.Graders.Targets;

/// <summary>What somebody may do about a task: try to solve it, or answer with a trick.</summary>
/// <param name="Number">Its number in the space.</param>
/// <param name="Task">The task that it is for.</param>
/// <param name="Trick">Which of the answers it gives; null for trying.</param>
/// <param name="Label">What a report calls it.</param>
internal sealed record Conduct(int Number, int Task, int? Trick, string Label)
{
    // A prompt is there to be recognised.
    private const int LongestPrompt = 60;

    public static Conduct Trying(int number, int task, string prompt) =>
        new(number, task, null, $"try to solve {Short(prompt)}");

    public static Conduct Answering(int number, int task, int trick, string text, string family, string prompt) =>
        new(number, task, trick, $"answer {Visible.Of(text)} to {Short(prompt)} ({family})");

    /// <inheritdoc/>
    public override string ToString() => Label;

    private static string Short(string prompt) =>
        Visible.Of(prompt.Length <= LongestPrompt ? prompt : $"{prompt[..LongestPrompt]}...");
}
