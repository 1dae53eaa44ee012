namespace GamingAudit.Engine.Policies;

/// <summary>What becomes of an action that the mask forbids.</summary>
internal static class LegalChoice
{
    /// <summary>
    /// Puts the first legal choice in the place of an illegal one, branch by branch; true where there was one.
    /// </summary>
    public static bool Make(Span<int> branches, ReadOnlySpan<bool> legal, IReadOnlyList<int> choices)
    {
        bool changed = false;
        int start = 0;
        for (int i = 0; i < branches.Length; i++)
        {
            ReadOnlySpan<bool> here = legal.Slice(start, choices[i]);
            if (!here[branches[i]])
            {
                branches[i] = here.IndexOf(true);
                changed = true;
            }
            start += here.Length;
        }
        return changed;
    }

    /// <summary>True where the mask allows the choice of every branch.</summary>
    public static bool IsLegal(ReadOnlySpan<int> branches, ReadOnlySpan<bool> legal, IReadOnlyList<int> choices)
    {
        int start = 0;
        for (int i = 0; i < branches.Length; i++)
        {
            if (!legal[start + branches[i]]) return false;
            start += choices[i];
        }
        return true;
    }
}
