namespace GamingAudit.Engine.Adversaries;

/// <summary>
/// How a budget of steps becomes rounds: each searches as much as all before it together, so that what stands after a
/// round has survived a search as long as the one that found it.
/// </summary>
internal static class SearchRounds
{
    // Untuned. Below this a round is too short for a learner to learn anything.
    private const long LeastSteps = 270_000;
    // Untuned. More rounds than this begin so short that nothing is worth comparing after the first ones.
    private const int Most = 6;

    /// <summary>The share of the budget that each round takes; they add up to 1.</summary>
    public static IReadOnlyList<double> Shares(long steps)
    {
        int count = 1;
        while (count < Most && steps >> count >= LeastSteps) count++;
        return [.. Enumerable.Range(0, count).Select(round => Math.Pow(2, Math.Max(0, round - 1) + 1 - count))];
    }
}
