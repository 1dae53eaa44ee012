namespace GamingAudit.Testing;

/// <summary>A trajectory, simplified, that shows that a property fails.</summary>
public abstract class CounterExample
{
    private protected CounterExample(IReadOnlyList<string> actions, string sentence) =>
        (Actions, Sentence) = (actions, sentence);

    /// <summary>What the agent does in it, from the start of an episode.</summary>
    public IReadOnlyList<string> Actions { get; }

    /// <summary>The trajectory as a sentence.</summary>
    public string Sentence { get; }

    /// <summary>Plays it again, with its recorded chance; true where it passes through the same states.</summary>
    public abstract bool Replays();

    /// <inheritdoc/>
    public override string ToString() => Sentence;
}
