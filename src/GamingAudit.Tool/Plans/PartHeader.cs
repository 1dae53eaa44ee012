namespace GamingAudit.Tool.Plans;

/// <summary>The first line of a part: what it is a part of.</summary>
/// <param name="Format">The format of the file.</param>
/// <param name="Plan">The id of the plan.</param>
/// <param name="ToolVersion">The tool that made the part, with its commit.</param>
/// <param name="Kernels">The arithmetic that learners used.</param>
/// <param name="Shard">Which shard it is; null for items that were named one by one.</param>
/// <param name="Items">The numbers of its items.</param>
internal sealed record PartHeader(
    int Format, string Plan, string ToolVersion, string Kernels, string? Shard, IReadOnlyList<int> Items)
{
    public const int CurrentFormat = 1;

    private static readonly int[] None = [];

    /// <summary>True where two parts are of the same plan, tool, arithmetic and items.</summary>
    public bool IsSame(PartHeader other) =>
        (this with { Items = None }) == (other with { Items = None }) && Items.SequenceEqual(other.Items);
}
