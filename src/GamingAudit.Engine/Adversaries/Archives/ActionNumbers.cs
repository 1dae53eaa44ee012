using GamingAudit.Engine.Policies;

namespace GamingAudit.Engine.Adversaries.Archives;

/// <summary>
/// Numbers the actions of a Discrete or MultiDiscrete space: the choices of all branches as the digits of one number.
/// </summary>
internal static class ActionNumbers
{
    public static int Of<TAction>(ActionSpace<TAction> space, TAction action)
    {
        Span<int> branches = stackalloc int[space.Branches.Count];
        space.Encode(action, branches, []);
        int number = 0;
        for (int i = 0; i < branches.Length; i++) number = number * space.Branches[i] + branches[i];
        return number;
    }

    public static TAction Decode<TAction>(ActionSpace<TAction> space, int number)
    {
        Span<int> branches = stackalloc int[space.Branches.Count];
        Split(space, number, branches);
        return space.Decode(branches, []);
    }

    /// <summary>True where the mask allows the choice of every branch.</summary>
    public static bool IsLegal(ActionSpace space, int number, ReadOnlySpan<bool> legal)
    {
        Span<int> branches = stackalloc int[space.Branches.Count];
        Split(space, number, branches);
        return LegalChoice.IsLegal(branches, legal, space.Branches);
    }

    private static void Split(ActionSpace space, int number, Span<int> branches)
    {
        for (int i = branches.Length - 1; i >= 0; i--)
            (number, branches[i]) = Math.DivRem(number, space.Branches[i]);
    }
}
