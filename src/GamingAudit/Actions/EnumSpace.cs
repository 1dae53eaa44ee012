namespace GamingAudit;

internal sealed class EnumSpace<TAction> : ActionSpace<TAction> where TAction : struct, Enum
{
    private static readonly TAction[] Members = [.. ((TAction[])Enum.GetValues(typeof(TAction))).Distinct()];

    public EnumSpace() : base([Members.Length], [], [])
    {
    }

    public override TAction Decode(ReadOnlySpan<int> branches, ReadOnlySpan<float> values) => Members[branches[0]];

    public override void Encode(TAction action, Span<int> branches, Span<float> values)
    {
        int index = Array.IndexOf(Members, action);
        branches[0] = index >= 0 ? index : throw Outside(action);
    }
}
