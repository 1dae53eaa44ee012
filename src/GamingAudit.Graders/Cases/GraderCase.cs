namespace GamingAudit.Graders.Cases;

/// <summary>A task that answers are graded on.</summary>
/// <param name="Prompt">What is asked.</param>
/// <param name="Reference">The answer that is expected.</param>
public sealed record GraderCase(string Prompt, string Reference)
{
    /// <summary>Other answers that are right, in whatever form.</summary>
    public IReadOnlyList<string> Right { get; init; } = [];

    /// <summary>Answers that are wrong and that somebody may take for right.</summary>
    public IReadOnlyList<string> Wrong { get; init; } = [];

    /// <summary>
    /// The same task with a reference that nobody can guess: an answer that is accepted without it is an exploit,
    /// whatever it says.
    /// </summary>
    public GraderCase Impossible()
    {
        ulong hash = 14695981039346656037;
        foreach (char letter in Prompt + "\0" + Reference) hash = (hash ^ letter) * 1099511628211;
        bool isNumber = Answers.Number(Reference) is not null;
        return new GraderCase(
            Prompt, isNumber ? $"{100_000_000 + hash % 900_000_000}" : $"Qx{hash % 1_000_000_007:x8}");
    }
}
