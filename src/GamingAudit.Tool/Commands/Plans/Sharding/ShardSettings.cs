namespace GamingAudit.Tool.Commands.Plans.Sharding;

/// <summary>What <c>shard</c> was asked to do; the options say it in words.</summary>
/// <param name="Plan">The plan's folder.</param>
/// <param name="Shard">Which shard; null for the items.</param>
/// <param name="Items">Numbers of items, from 0.</param>
/// <param name="Output">The file of the part, or - for standard output; null for the usual file.</param>
/// <param name="Bundles">Where bundles lie; null for the plan's folder.</param>
/// <param name="Threads">Threads to use.</param>
/// <param name="Libtorch">Where libtorch is on this machine; null to look for it.</param>
/// <param name="Verbose">Whether to show what user code prints.</param>
internal sealed record ShardSettings(
    string Plan, string? Shard, IReadOnlyList<int> Items, string? Output, string? Bundles, int Threads,
    string? Libtorch, bool Verbose);
