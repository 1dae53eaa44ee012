using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;
using GamingAudit.Reporting.Witnesses;
using GamingAudit.Tool.Basics;

namespace GamingAudit.Tool.Plans;

/// <summary>All items of a plan, out of its parts.</summary>
/// <param name="Items">The items, by number.</param>
/// <param name="Kernels">The arithmetic of all of them.</param>
/// <param name="Seconds">Wall-clock seconds of the parts, one after the other.</param>
internal sealed record JoinedParts(IReadOnlyList<DoneItem> Items, string Kernels, double Seconds)
{
    // A person repeats a few; what names more is read by nobody.
    private const int MostNamed = 10;

    /// <summary>Joins parts, in any order.</summary>
    /// <param name="plan">What they are parts of.</param>
    /// <param name="parts">The parts.</param>
    /// <param name="anyArithmetic">Whether parts may differ in their last digits.</param>
    /// <exception cref="ToolException">They are not all of it, or are mixed.</exception>
    public static JoinedParts Of(Plan plan, IReadOnlyList<PartFile> parts, bool anyArithmetic)
    {
        var holder = new PartFile?[plan.Items.Count];
        foreach (PartFile part in parts)
        {
            PartFile first = parts[0];
            if (part.Header.Kernels != first.Header.Kernels && !anyArithmetic)
                throw ToolException.Usage(
                    $"{first.Path} was computed with {first.Header.Kernels} and {part.Path} with "
                    + $"{part.Header.Kernels}, which may differ in the last digits: do one of them again elsewhere, "
                    + "or say --any-arithmetic.");
            foreach (int index in part.Items.Keys)
            {
                if (holder[index] is { } other)
                    throw ToolException.Usage(
                        $"{other.Path} and {part.Path} both hold {plan.Describe(plan.Items[index])}: name each part "
                        + "once.");
                holder[index] = part;
            }
        }
        int[] lost = [.. plan.Items.Select(item => item.Index).Where(index => holder[index] is null)];
        if (lost.Length > 0) throw new ToolException(ExitCode.Inconclusive, Lost(plan, parts, lost));
        return new JoinedParts(
            [.. holder.Select((part, index) => part!.Items[index])],
            string.Join(" and ", parts.Select(part => part.Header.Kernels).Distinct().Order(StringComparer.Ordinal)),
            parts.Sum(part => part.Seconds));
    }

    private static string Lost(Plan plan, IReadOnlyList<PartFile> parts, int[] lost)
    {
        string shard = $"gaming-audit shard {WitnessName.Quoted(plan.Folder)}";
        if (parts.Count == 0) return $"There is no part of {plan.Folder} yet: '{shard} 1/1' does all of it.";
        int[] counts =
            [.. parts.Select(part => part.Header.Shard is { } text ? Shard.Parse(text).Count : 0).Distinct()];
        string[] commands = counts is [> 0 and var count]
            ? [.. lost.GroupBy(item => (item % count) + 1).OrderBy(group => group.Key)
                .Select(group => $"{shard} {group.Key}/{count}{Output(plan, parts, new Shard(group.Key, count))}")]
            : [$"{shard} {string.Join(' ', lost.Take(MostNamed).Select(item => $"--item {item}"))}"];
        string what = counts is [> 0 and var of]
            ? Sentence.Or([.. lost.Select(item => item % of).Distinct().Order().Take(MostNamed)
                .Select(number => $"part {number + 1}/{of}")])
                .Replace(" or ", " and ", StringComparison.Ordinal)
            : $"a part with {plan.Describe(plan.Items[lost[0]])}";
        return $"{lost.Length} of {plan.Items.Count} items are lost with {what}, which is not there or not whole: "
            + string.Join(", ", commands.Take(MostNamed).Select(command => $"'{command}'"))
            + (commands.Length == 1 ? " does it again." : " do them again.");
    }

    private static string Output(Plan plan, IReadOnlyList<PartFile> parts, Shard shard) =>
        parts.FirstOrDefault(part => part.Header.Shard == shard.ToString()) is { } broken
            && Path.GetFullPath(broken.Path) != Path.GetFullPath(Path.Combine(plan.Parts, shard.File))
            ? $" --output {WitnessName.Quoted(broken.Path)}"
            : "";
}
