namespace GamingAudit;

/// <summary>
/// Choices and numbers that an environment takes in one action. An audit plays the one or the other: where there are
/// both, a number is one of a few even levels.
/// </summary>
/// <param name="choices">How many values each choice has.</param>
/// <param name="low">Lower bound of each number.</param>
/// <param name="high">Upper bound of each number.</param>
internal sealed class MixedLayout(int[] choices, float[] low, float[] high)
{
    // Untuned: both bounds, nothing, and a half of each.
    private const int Levels = 5;
    private readonly bool isMixed = choices.Length > 0 && low.Length > 0;

    /// <summary>What the audit plays.</summary>
    public ActionSpace Space { get; } = (choices.Length, low.Length) switch
    {
        (0, 0) => throw new ShapeException("The environment takes no actions."),
        (_, 0) => new BlackBoxSpace(choices, [], []),
        (0, _) => new BlackBoxSpace([], low, high),
        _ => new BlackBoxSpace([.. choices, .. low.Select(_ => Levels)], [], []),
    };

    /// <summary>The choices that the environment is given.</summary>
    public int[] Choices(BlackBoxAction action) =>
        isMixed ? [.. action.Branches.Take(choices.Length)] : action.Branches;

    /// <summary>The numbers that the environment is given.</summary>
    public float[] Numbers(BlackBoxAction action)
    {
        if (!isMixed) return action.Values;
        var numbers = new float[low.Length];
        for (int i = 0; i < numbers.Length; i++)
        {
            float share = action.Branches[choices.Length + i] / (Levels - 1f);
            numbers[i] = low[i] + share * (high[i] - low[i]);
        }
        return numbers;
    }
}
