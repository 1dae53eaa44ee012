namespace GamingAudit.Engine.Adversaries.Splices;

/// <summary>What splices are made of.</summary>
/// <param name="Known">How many policies are known.</param>
/// <param name="Actions">What may be done.</param>
/// <param name="Horizon">Steps of an episode.</param>
/// <param name="Seen">Observations on the ways of the known policies, without the time that is left.</param>
internal sealed record SpliceMaterial(int Known, ActionSpace Actions, int Horizon, IReadOnlyList<float[]> Seen)
{
    /// <summary>
    /// Who may act: the known policy <c>n</c> by the clock as it is (2n), or as though the episode had begun with its
    /// turn (2n + 1); the last number stands for actions of the splice's own.
    /// </summary>
    public ActionSpace Actors { get; } = ActionSpace.Discrete(2 * Known + 1);

    /// <summary>The number that stands for actions of the splice's own.</summary>
    public int Own => 2 * Known;
}
