namespace GamingAudit.Laboratory.Continual;

/// <summary>How a further task is learned.</summary>
/// <param name="Name">What reports call it.</param>
internal sealed record ContinualMethod(string Name)
{
    /// <summary>Weight of elastic weight consolidation (Kirkpatrick et al. 2017); 0 for none.</summary>
    public double Consolidation { get; init; }

    /// <summary>The share of episodes in which an earlier task is rehearsed.</summary>
    public double Replay { get; init; }

    /// <summary>Whether each task has a column of its own (Rusu et al. 2016).</summary>
    public bool IsProgressive { get; init; }

    /// <summary>One task after another, and nothing done about it.</summary>
    public static ContinualMethod Plain { get; } = new("plain");

    /// <summary>
    /// What is said to help. The weights of consolidation are the first power of ten that keeps something of an earlier
    /// task of <c>signs-abroad</c>, and the first with which the new one is hardly learned (weights 0 to 1e5, 3 seeds).
    /// </summary>
    public static IReadOnlyList<ContinualMethod> Mitigations { get; } =
    [
        new("EWC 100") { Consolidation = 100 },
        new("EWC 1000") { Consolidation = 1000 },
        new("replay 20 %") { Replay = 0.2 },
        new("replay 50 %") { Replay = 0.5 },
        new("progressive columns") { IsProgressive = true },
    ];
}
