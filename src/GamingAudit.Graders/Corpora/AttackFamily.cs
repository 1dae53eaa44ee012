namespace GamingAudit.Graders.Corpora;

/// <summary>Answers that are right or wrong for one reason.</summary>
public sealed record AttackFamily
{
    /// <summary>Its name, in lower case with hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>What a grader should say of its answers: <c>right</c> or <c>wrong</c>.</summary>
    public required string Verdict { get; init; }

    /// <summary>One sentence that says why.</summary>
    public required string Why { get; init; }

    /// <summary>
    /// Which references it is for: <c>any</c>, <c>number</c>, <c>digits</c> (a whole number), <c>word</c> or
    /// <c>phrase</c> (three words and more).
    /// </summary>
    public string For { get; init; } = "any";

    /// <summary>
    /// Templates of its answers, in which <c>&lt;&lt;reference&gt;&gt;</c>, <c>wrong</c>, <c>wrong2</c>, <c>wrong3</c>,
    /// <c>prompt</c>, <c>comma</c>, <c>point</c>, <c>upper</c>, <c>lower</c>, <c>shuffled</c> and
    /// <c>&lt;&lt;200:text&gt;&gt;</c> (a text so often) stand for what depends on the task.
    /// </summary>
    public required IReadOnlyList<string> Answers { get; init; }

    /// <summary>True where its answers are right.</summary>
    internal bool IsRight => Verdict == "right";
}
