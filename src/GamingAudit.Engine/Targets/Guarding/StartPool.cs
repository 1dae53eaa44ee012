namespace GamingAudit.Engine.Targets.Guarding;

/// <summary>
/// States from which a learner may start beside those that a reset draws, as one adversary reached them for the others.
/// Where states are values a start anywhere costs nothing, and what pays is learned from near it: backwards along the
/// best ways (Salimans and Chen 2018, "Learning Montezuma's Revenge from a single demonstration"), and from anywhere
/// else (exploring starts: Sutton and Barto 2018, "Reinforcement learning", section 5.3). Filled between the turns of
/// those who play, so that what they draw depends on no thread.
/// </summary>
internal sealed class StartPool<TState>
{
    private IReadOnlyList<(TState State, int Step)> ways = [];
    private IReadOnlyList<(TState State, int Step)> places = [];

    /// <summary>True until somebody reached a state.</summary>
    public bool IsEmpty => ways.Count == 0 && places.Count == 0;

    /// <summary>Replaces what is held.</summary>
    /// <param name="alongWays">States of the episodes that paid most, with the steps before them.</param>
    /// <param name="anywhere">States that differ, each as early as it was reached.</param>
    public void Fill(
        IReadOnlyList<(TState State, int Step)> alongWays, IReadOnlyList<(TState State, int Step)> anywhere) =>
        (ways, places) = (alongWays, anywhere);

    /// <summary>One of them: as often from the best ways as from anywhere.</summary>
    public (TState State, int Step) Draw(Chance chance)
    {
        bool way = places.Count == 0 || (ways.Count > 0 && chance.Bernoulli(0.5));
        IReadOnlyList<(TState State, int Step)> from = way ? ways : places;
        return from[chance.Below(from.Count)];
    }
}
