namespace GamingAudit;

/// <summary>The layout of another action space, with actions left as choices and numbers.</summary>
internal sealed class BlackBoxSpace(ActionSpace layout)
    : ActionSpace<BlackBoxAction>([.. layout.Branches], [.. layout.Low], [.. layout.High])
{
    public override BlackBoxAction Decode(ReadOnlySpan<int> branches, ReadOnlySpan<float> values) =>
        new(branches.ToArray(), values.ToArray());

    public override void Encode(BlackBoxAction action, Span<int> branches, Span<float> values)
    {
        action.Branches.CopyTo(branches);
        action.Values.CopyTo(values);
    }
}
