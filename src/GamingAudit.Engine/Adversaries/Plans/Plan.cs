namespace GamingAudit.Engine.Adversaries.Plans;

/// <summary>
/// An open-loop policy: one action a step whatever the state, and from the beginning again where the episode is longer.
/// </summary>
internal sealed class Plan
{
    private readonly int[] branches;
    private readonly float[] values;
    private readonly int branchesPerStep;
    private readonly int valuesPerStep;

    /// <summary>A plan whose choices are all 0, and whose numbers are as near to 0 as their bounds allow.</summary>
    public Plan(ActionSpace space, int length) : this(
        new int[length * space.Branches.Count], new float[length * space.Dimensions], space.Branches.Count,
        space.Dimensions)
    {
        for (int i = 0; i < values.Length; i++)
            values[i] = Math.Clamp(0, space.Low[i % valuesPerStep], space.High[i % valuesPerStep]);
    }

    private Plan(int[] branches, float[] values, int branchesPerStep, int valuesPerStep)
    {
        this.branches = branches;
        this.values = values;
        this.branchesPerStep = branchesPerStep;
        this.valuesPerStep = valuesPerStep;
    }

    public int Length => (branches.Length + values.Length) / (branchesPerStep + valuesPerStep);

    /// <summary>The choices of a step, one a branch; empty for a Box.</summary>
    public Span<int> Branches(int step) => branches.AsSpan(step * branchesPerStep, branchesPerStep);

    /// <summary>The numbers of a step, one a dimension; empty unless a Box.</summary>
    public Span<float> Values(int step) => values.AsSpan(step * valuesPerStep, valuesPerStep);

    public Plan Copy() => new([.. branches], [.. values], branchesPerStep, valuesPerStep);

    /// <summary>Takes the same action at one step as at another.</summary>
    public void CopyStep(int from, int to)
    {
        Branches(from).CopyTo(Branches(to));
        Values(from).CopyTo(Values(to));
    }

    public bool SameAs(Plan other) => branches.AsSpan().SequenceEqual(other.branches)
        && values.AsSpan().SequenceEqual(other.values);
}
