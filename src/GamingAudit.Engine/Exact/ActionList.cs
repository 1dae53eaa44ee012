namespace GamingAudit.Engine.Exact;

/// <summary>Every action of a Discrete or MultiDiscrete space, numbered; the last branch varies fastest.</summary>
internal sealed class ActionList<TAction>
{
    /// <summary>What a row of the decision table can number.</summary>
    public const int Cap = ushort.MaxValue + 1;

    private readonly int[] branches;
    private readonly int[] choices;

    public ActionList(ActionSpace<TAction> space)
    {
        branches = [.. space.Branches];
        int count = space.Count ?? throw new ArgumentException("The actions cannot be counted.", nameof(space));
        Items = new TAction[count];
        choices = new int[Items.Length * branches.Length];
        for (int number = 0; number < Items.Length; number++)
        {
            Span<int> chosen = choices.AsSpan(number * branches.Length, branches.Length);
            int left = number;
            for (int branch = branches.Length - 1; branch >= 0; branch--)
                (left, chosen[branch]) = Math.DivRem(left, branches[branch]);
            Items[number] = space.Decode(chosen, []);
        }
    }

    public TAction[] Items { get; }

    public bool IsLegal(int number, ReadOnlySpan<bool> mask)
    {
        int start = 0;
        for (int branch = 0; branch < branches.Length; branch++)
        {
            if (!mask[start + choices[number * branches.Length + branch]]) return false;
            start += branches[branch];
        }
        return true;
    }
}
