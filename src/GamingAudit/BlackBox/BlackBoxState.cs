namespace GamingAudit;

/// <summary>
/// What a black box showed after a step: a picture to look at, which only its newest holder can step.
/// </summary>
internal sealed class BlackBoxState(IBlackBox box, int step, BlackBoxStep outcome, float[] observation)
{
    public IBlackBox Box => box;

    public int Step => step;

    public BlackBoxStep Outcome => outcome;

    public float[] Observation => observation;

    public override string ToString() => $"step {step}: [{string.Join(", ", observation)}]";
}
