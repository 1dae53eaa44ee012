namespace Layout.Tests;

/// <summary>Circles of a directed graph.</summary>
internal static class Circles
{
    /// <summary>
    /// The sets of more than one node in which each leads to each other (Tarjan 1972), sorted, in ordinal order.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IEnumerable<(string From, string To)> arrows)
    {
        ILookup<string, string> next = arrows.ToLookup(arrow => arrow.From, arrow => arrow.To);
        var order = new Dictionary<string, int>();
        var lowest = new Dictionary<string, int>();
        var open = new Stack<string>();
        var circles = new List<IReadOnlyList<string>>();
        foreach (string node in next.Select(group => group.Key).Order(StringComparer.Ordinal))
            if (!order.ContainsKey(node)) Visit(node);
        return [.. circles.OrderBy(circle => circle[0], StringComparer.Ordinal)];

        void Visit(string node)
        {
            order[node] = lowest[node] = order.Count;
            open.Push(node);
            foreach (string other in next[node])
            {
                if (!order.ContainsKey(other)) Visit(other);
                else if (!open.Contains(other)) continue;
                lowest[node] = Math.Min(lowest[node], lowest[other]);
            }
            if (lowest[node] != order[node]) return;
            var circle = new List<string>();
            do circle.Add(open.Pop());
            while (circle[^1] != node);
            if (circle.Count > 1) circles.Add([.. circle.Order(StringComparer.Ordinal)]);
        }
    }
}
