namespace GamingAudit.Graders.Targets;

/// <summary>One choice among all that may be done about any task.</summary>
internal sealed class ConductSpace(IReadOnlyList<Conduct> all) : ActionSpace<Conduct>([all.Count], [], [])
{
    public override Conduct Decode(ReadOnlySpan<int> branches, ReadOnlySpan<float> values) => all[branches[0]];

    public override void Encode(Conduct action, Span<int> branches, Span<float> values) =>
        branches[0] = action is { } taken && taken.Number < all.Count ? taken.Number : throw Outside(action!);
}
