namespace GamingAudit.Testing.Exact;

/// <summary>
/// Looks for the profitable cycle that takes the fewest actions to get to and go round once: all elementary cycles,
/// shortest first, each from its lowest-numbered state.
/// </summary>
internal sealed class CycleSearch
{
    private const int MostActions = 12;
    private const long MostVisits = 4_000_000;
    private readonly CycleGraph graph;
    private readonly List<CycleEdge> path = [];
    private readonly bool[] onPath;
    private long visits;
    private int fewest = int.MaxValue;
    private bool cutShort;

    private CycleSearch(CycleGraph graph) => (this.graph, onPath) = (graph, new bool[graph.States]);

    /// <summary>The cycle, from the state of it that is reached first; null if there is none.</summary>
    public IReadOnlyList<CycleEdge>? Found { get; private set; }

    /// <summary>All cycles of up to so many actions were looked at.</summary>
    public int Longest { get; private set; }

    /// <summary>True where there are no longer cycles.</summary>
    public bool IsComplete { get; private set; }

    public static CycleSearch Run(CycleGraph graph)
    {
        var search = new CycleSearch(graph);
        for (int length = 1; length <= MostActions && search.fewest > length && search.visits < MostVisits; length++)
        {
            search.cutShort = false;
            for (int state = 0; state < graph.States && search.visits < MostVisits; state++)
                search.Extend(state, state, length);
            if (search.visits >= MostVisits) break;
            search.Longest = length;
            if (search.cutShort) continue;
            search.IsComplete = true;
            break;
        }
        return search;
    }

    private void Extend(int first, int at, int left)
    {
        if (visits++ >= MostVisits) return;
        onPath[at] = true;
        foreach (CycleEdge edge in graph.Leaving[at])
        {
            int next = edge.Edge.To;
            if (next < first || (next != first && onPath[next])) continue;
            if (next == first ? left > 1 : left == 1)
            {
                cutShort |= next != first;
                continue;
            }
            path.Add(edge);
            if (next == first) Consider();
            else Extend(first, next, left - 1);
            path.RemoveAt(path.Count - 1);
        }
        onPath[at] = false;
    }

    private void Consider()
    {
        int entry = 0;
        for (int i = 1; i < path.Count; i++)
            if (graph.Depths[path[i].Edge.From] < graph.Depths[path[entry].Edge.From]) entry = i;
        int depth = graph.Depths[path[entry].Edge.From];
        int actions = depth + path.Count;
        // What there is no time to go round twice is no circle.
        if (actions >= fewest || actions + path.Count > graph.Horizon || !graph.IsProfitable(path)) return;
        fewest = actions;
        Found = [.. path.Skip(entry), .. path.Take(entry)];
    }
}
