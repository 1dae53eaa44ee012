namespace GamingAudit;

/// <summary>
/// What a black box showed after a step: a picture to look at, which only its newest holder can step.
/// </summary>
internal sealed class BlackBoxState(
    BlackBoxInstance instance, int episode, int step, BlackBoxStep outcome, float[] observation, bool[]? legal)
{
    public IBlackBox Box => instance.Box;

    public BlackBoxInstance Instance => instance;

    /// <summary>The number of its episode among those of the instance.</summary>
    public int Episode => episode;

    public int Step => step;

    public BlackBoxStep Outcome => outcome;

    public float[] Observation => observation;

    /// <summary>What is legal next; null where everything is.</summary>
    public bool[]? Legal => legal;

    /// <summary>The same picture with another outcome of the step.</summary>
    public BlackBoxState With(BlackBoxStep other) => new(instance, episode, step, other, observation, legal);

    public override string ToString() =>
        $"step {step}: [{string.Join(", ", observation)}]"
        + (outcome.Information is { } information ? $" ({information})" : "");
}
