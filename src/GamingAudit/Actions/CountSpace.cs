namespace GamingAudit;

internal sealed class CountSpace(int count) : ActionSpace<int>([count], [], [])
{
    public override int Decode(ReadOnlySpan<int> branches, ReadOnlySpan<float> values) => branches[0];

    public override void Encode(int action, Span<int> branches, Span<float> values) =>
        branches[0] = action >= 0 && action < Branches[0] ? action : throw Outside(action);
}
