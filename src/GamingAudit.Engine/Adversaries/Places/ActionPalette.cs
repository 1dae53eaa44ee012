using GamingAudit.Engine.Adversaries.Plans;
using GamingAudit.Engine.Policies;

namespace GamingAudit.Engine.Adversaries.Places;

/// <summary>
/// Actions that stand for all: every one where there are few; elsewhere the middle, ends and corners, where optima
/// often lie, and some drawn at random, and those that were added since.
/// </summary>
internal sealed class ActionPalette<TAction>
{
    /// <summary>Actions beyond which a space is not listed whole.</summary>
    public const int MostListed = 256;

    // Untuned. More of them are told apart later; a grid of three an axis is within it up to four axes.
    private const int Most = 96;
    // Untuned: a third of those at most.
    private const int MostAdded = 32;
    private readonly ActionSpace<TAction> space;
    private readonly List<Plan> actions = [];

    /// <param name="space">What may be done.</param>
    /// <param name="seed">Decides those that are drawn.</param>
    public ActionPalette(ActionSpace<TAction> space, ulong seed)
    {
        this.space = space;
        if (space.Count <= MostListed) List(space.Branches.Select(choices => Levels(choices, choices)), 0);
        else List(Axes(space), seed);
        FirstAdded = actions.Count;
        Capacity = space.Count <= MostListed ? FirstAdded : FirstAdded + MostAdded;
    }

    public int Count => actions.Count;

    /// <summary>The number of the first that was added.</summary>
    public int FirstAdded { get; }

    /// <summary>As many as it may come to hold.</summary>
    public int Capacity { get; }

    public TAction this[int index] => space.Decode(actions[index].Branches(0), actions[index].Values(0));

    /// <summary>True where the mask allows the choice of every branch.</summary>
    public bool IsLegal(int index, ReadOnlySpan<bool> legal) =>
        LegalChoice.IsLegal(actions[index].Branches(0), legal, space.Branches);

    /// <summary>Adds an action, where there is room for it, and returns its number, or -1. One thread at a time.
    /// </summary>
    public int Add(TAction action)
    {
        var added = new Plan(space, 1);
        space.Encode(action, added.Branches(0), added.Values(0));
        int known = actions.FindIndex(other =>
            other.Branches(0).SequenceEqual(added.Branches(0)) && other.Values(0).SequenceEqual(added.Values(0)));
        if (known >= 0 || Count == Capacity) return known;
        actions.Add(added);
        return Count - 1;
    }

    private static IEnumerable<double[]> Axes(ActionSpace space)
    {
        int axes = space.Branches.Count + space.Dimensions;
        // Ends and middle; more than can be tried in every place would be of no use.
        int fine = axes == 1 ? 5 : 3;
        foreach (int choices in space.Branches) yield return Levels(choices, fine);
        for (int i = 0; i < space.Dimensions; i++)
            yield return [.. Enumerable.Range(0, fine).Select(
                k => space.Low[i] + ((double)space.High[i] - space.Low[i]) * k / (fine - 1))];
    }

    private static double[] Levels(int choices, int most) => choices <= most
        ? [.. Enumerable.Range(0, choices).Select(choice => (double)choice)]
        : [.. Enumerable.Range(0, most).Select(k => Math.Round((choices - 1.0) * k / (most - 1)))];

    private void List(IEnumerable<double[]> levels, ulong seed)
    {
        double[][] axes = [.. levels];
        double all = axes.Aggregate(1.0, (product, axis) => product * axis.Length);
        if (all <= MostListed)
        {
            int[] digits = new int[axes.Length];
            for (int number = 0; number < (int)all; number++)
            {
                int rest = number;
                for (int i = axes.Length - 1; i >= 0; i--) (rest, digits[i]) = Math.DivRem(rest, axes[i].Length);
                Add([.. digits.Select((digit, i) => axes[i][digit])]);
            }
            return;
        }
        Add([.. axes.Select(axis => axis[axis.Length / 2])]);
        Add([.. axes.Select(axis => axis[0])]);
        Add([.. axes.Select(axis => axis[^1])]);
        Add([.. axes.Select((axis, i) => i % 2 == 0 ? axis[0] : axis[^1])]);
        Add([.. axes.Select((axis, i) => i % 2 == 0 ? axis[^1] : axis[0])]);
        var chance = new SamplingChance(seed);
        while (actions.Count < Most)
        {
            bool corner = chance.Bernoulli(0.75);
            Add([.. axes.Select(axis => corner
                ? axis[chance.Below(2) * (axis.Length - 1)]
                : axis[chance.Below(axis.Length)])]);
        }
    }

    private void Add(double[] values)
    {
        var action = new Plan(space, 1);
        int branches = space.Branches.Count;
        for (int i = 0; i < branches; i++) action.Branches(0)[i] = (int)values[i];
        for (int i = branches; i < values.Length; i++) action.Values(0)[i - branches] = (float)values[i];
        actions.Add(action);
    }
}
