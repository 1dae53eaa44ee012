namespace GamingAudit;

/// <summary>A layout of actions that are left as choices and numbers.</summary>
internal sealed class BlackBoxSpace(int[] branches, float[] low, float[] high)
    : ActionSpace<BlackBoxAction>(branches, low, high)
{
    /// <summary>The layout of another action space.</summary>
    public BlackBoxSpace(ActionSpace layout) : this([.. layout.Branches], [.. layout.Low], [.. layout.High])
    {
    }

    public override BlackBoxAction Decode(ReadOnlySpan<int> branches, ReadOnlySpan<float> values) =>
        new(branches.ToArray(), values.ToArray());

    public override void Encode(BlackBoxAction action, Span<int> branches, Span<float> values)
    {
        action.Branches.CopyTo(branches);
        action.Values.CopyTo(values);
    }

    /// <summary>What a policy gave, where it is an action of this space.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none.</exception>
    public BlackBoxAction Checked(BlackBoxAction action)
    {
        bool fits = action.Branches.Length == Branches.Count && action.Values.Length == Dimensions;
        for (int i = 0; fits && i < Branches.Count; i++) fits = (uint)action.Branches[i] < (uint)Branches[i];
        for (int i = 0; fits && i < Dimensions; i++)
            fits = action.Values[i] >= Low[i] && action.Values[i] <= High[i];
        return fits ? action : throw Outside(action);
    }
}
