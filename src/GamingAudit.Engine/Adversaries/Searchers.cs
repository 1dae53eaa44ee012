using GamingAudit.Engine.Learning;

namespace GamingAudit.Engine.Adversaries;

/// <summary>
/// The adversaries that search, cheapest first: the one list that names, help texts, audits and benchmarks are made
/// from. The exact solver is not among them: it does not search.
/// </summary>
internal static class Searchers
{
    /// <summary>All of them, with the trainer that needs no native library.</summary>
    public static IReadOnlyList<IAdversary> All { get; } = With(PpoLearner.Default);

    /// <summary>The same, with what trains where there is training.</summary>
    public static IReadOnlyList<IAdversary> With(PpoLearner learner) =>
    [
        new Probes(),
        new HillClimbing(),
        new Sweep(),
        new ReflexSearch(),
        new CrossEntropy(),
        new ArchiveSearch(),
        new BeamSearch(),
        new MapElites(),
        new PpoAdversary(learner),
        new Refinement(),
    ];
}
