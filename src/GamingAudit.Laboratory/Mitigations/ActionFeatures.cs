namespace GamingAudit.Laboratory.Mitigations;

/// <summary>
/// Actions as a network is given them: 1 for the choice of each branch and 0 for the others; for a Box the share of the
/// way from its centre to its bounds, -1 to 1, or the number itself where a bound is infinite.
/// </summary>
internal sealed class ActionFeatures(ActionSpace space)
{
    /// <summary>Numbers of an action.</summary>
    public int Count { get; } = space.Dimensions > 0 ? space.Dimensions : space.MaskLength;

    /// <summary>Writes an action as a learner holds it: a choice a branch, or a number a dimension.</summary>
    public void Write(ReadOnlySpan<float> action, Span<float> numbers)
    {
        if (space.Dimensions > 0)
        {
            for (int i = 0; i < numbers.Length; i++)
                numbers[i] = IsFinite(i) ? Math.Clamp(action[i], -1, 1) : action[i];
            return;
        }
        numbers.Clear();
        int start = 0;
        for (int branch = 0; branch < space.Branches.Count; start += space.Branches[branch++])
            numbers[start + (int)action[branch]] = 1;
    }

    /// <summary>An action as a learner holds it.</summary>
    public float[] Held<TAction>(ActionSpace<TAction> typed, TAction action)
    {
        int[] branches = new int[space.Branches.Count];
        float[] values = new float[space.Dimensions];
        typed.Encode(action, branches, values);
        if (space.Dimensions == 0) return [.. branches.Select(choice => (float)choice)];
        for (int i = 0; i < values.Length; i++)
        {
            float span = space.High[i] - space.Low[i];
            if (IsFinite(i)) values[i] = span > 0 ? 2 * (values[i] - space.Low[i]) / span - 1 : 0;
        }
        return values;
    }

    private bool IsFinite(int dimension) => float.IsFinite(space.High[dimension] - space.Low[dimension]);
}
