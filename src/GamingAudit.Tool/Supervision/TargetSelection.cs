using GamingAudit.Output.Text;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Sources;

namespace GamingAudit.Tool.Supervision;

/// <summary>Picks the targets that were asked for.</summary>
internal static class TargetSelection
{
    /// <exception cref="ToolException">There is no target at all, or none of a given name.</exception>
    public static IReadOnlyList<ListedTarget> Of(
        IReadOnlyList<ListedTarget> listed, IReadOnlyList<string> names, AuditSource source)
    {
        if (listed.Count == 0)
            throw ToolException.Usage(
                $"{source.DisplayPath} has no targets: mark a static property that gives an AuditTarget with [Audit].");
        if (names.Count == 0) return listed;
        foreach (string name in names)
            if (listed.All(target => target.Place.Name != name)) throw Unknown(name, listed, source);
        return [.. listed.Where(target => names.Contains(target.Place.Name))];
    }

    /// <summary>Picks of several sources, each with its targets.</summary>
    /// <param name="sources">The sources.</param>
    /// <param name="listed">Their targets.</param>
    /// <param name="names">Names of those that were asked for; none for all.</param>
    /// <param name="mayHaveNone">Whether they may lie in what was left out.</param>
    /// <exception cref="ToolException">There is no target at all, or none of a given name.</exception>
    public static IReadOnlyList<IReadOnlyList<ListedTarget>> Of(
        IReadOnlyList<AuditSource> sources, IReadOnlyList<IReadOnlyList<ListedTarget>> listed,
        IReadOnlyList<string> names, bool mayHaveNone = false)
    {
        if (mayHaveNone) return [.. listed.Select(targets => Named(targets, names))];
        if (sources is [var only]) return [Of(listed[0], names, only)];
        ListedTarget[] all = [.. listed.SelectMany(targets => targets)];
        if (all.Length == 0)
            throw ToolException.Usage(
                "None of the projects has a target: mark a static property that gives an AuditTarget with [Audit]. "
                + "Agents need none: 'gaming-audit lint' reads their rewards.");
        if (names.FirstOrDefault(name => all.All(target => target.Place.Name != name)) is { } unknown)
            throw ToolException.Usage(
                $"None of the projects has a target named {unknown}"
                + (EditDistance.Nearest(unknown, all.Select(target => target.Place.Name).Distinct(), 1) is [var near]
                    ? $": did you mean {near}?"
                    : "."));
        return [.. listed.Select(targets => Named(targets, names))];
    }

    private static ListedTarget[] Named(IReadOnlyList<ListedTarget> listed, IReadOnlyList<string> names) =>
        [.. listed.Where(target => names.Count == 0 || names.Contains(target.Place.Name))];

    private static ToolException Unknown(string name, IReadOnlyList<ListedTarget> listed, AuditSource source)
    {
        IReadOnlyList<string> nearest =
            EditDistance.Nearest(name, listed.Select(target => target.Place.Name).Distinct());
        string hint = nearest.Count > 0
            ? $"did you mean {string.Join(" or ", nearest)}?"
            : $"it has {listed.Count}, such as {listed[0].Place.Name}.";
        return ToolException.Usage($"{source.DisplayPath} has no target named {name}: {hint}");
    }
}
