namespace GamingAudit;

/// <summary>
/// What an agent may do, in the terms of Gymnasium: Discrete (one choice), MultiDiscrete (several choices at once) or
/// Box (numbers within bounds). This untyped half is the layout that learners and witnesses see; the typed half is
/// <see cref="ActionSpace{TAction}"/>.
/// </summary>
public abstract class ActionSpace
{
    private protected ActionSpace(int[] branches, float[] low, float[] high)
    {
        Branches = branches;
        Low = low;
        High = high;
    }

    /// <summary>
    /// Choices of each discrete branch: [n] for Discrete, [n1, n2, ...] for MultiDiscrete, [] for a Box.
    /// </summary>
    public IReadOnlyList<int> Branches { get; }

    /// <summary>Lower bound of each dimension of a Box; [] otherwise.</summary>
    public IReadOnlyList<float> Low { get; }

    /// <summary>Upper bound of each dimension of a Box; [] otherwise.</summary>
    public IReadOnlyList<float> High { get; }

    /// <summary>Dimensions of a Box; 0 otherwise.</summary>
    public int Dimensions => Low.Count;

    /// <summary>Entries of an action mask: the sum of <see cref="Branches"/>, branch after branch.</summary>
    public int MaskLength
    {
        get
        {
            int sum = 0;
            foreach (int choices in Branches) sum += choices;
            return sum;
        }
    }

    /// <summary>Number of different actions; null for a Box, and where it does not fit an int.</summary>
    public int? Count
    {
        get
        {
            if (Dimensions > 0) return null;
            long product = 1;
            foreach (int choices in Branches)
                if ((product *= choices) > int.MaxValue) return null;
            return (int)product;
        }
    }

    /// <summary>One choice among the members of an enum, in the order of their values.</summary>
    public static ActionSpace<TAction> Discrete<TAction>() where TAction : struct, Enum => new EnumSpace<TAction>();

    /// <summary>One choice, 0 to <paramref name="count"/> - 1.</summary>
    public static ActionSpace<int> Discrete(int count) => new CountSpace(count);

    /// <summary>
    /// Several choices at once, one a field of <typeparamref name="TAction"/>: a struct of 32-bit integers or of enums
    /// numbered from 0.
    /// </summary>
    /// <param name="choices">How many values each field may take, in the order of the fields.</param>
    public static ActionSpace<TAction> MultiDiscrete<TAction>(params int[] choices) where TAction : struct =>
        new FieldSpace<TAction>(choices);

    /// <summary>
    /// Numbers within bounds, one a field of <typeparamref name="TAction"/>: a struct of floats or of
    /// doubles, or an <c>[InlineArray(n)]</c> of them where there are many. What an agent chooses is a float.
    /// </summary>
    public static ActionSpace<TAction> Box<TAction>(TAction low, TAction high) where TAction : struct =>
        new BoxSpace<TAction>(low, high);
}
