using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Laboratory.Agents;

/// <summary>What an agent has to return to have learned a target.</summary>
/// <param name="Best">The most that any policy returns of the proxy.</param>
/// <param name="Random">What random actions return.</param>
/// <param name="AnyState">Draws a state of those that training can reach; null where they are not known.</param>
internal sealed record Goal<TState>(double Best, double Random, Func<Chance, TState>? AnyState)
{
    /// <summary>True where a return is not bad by the margin of the verdict.</summary>
    public bool IsReached(double value) => Best <= Random
        || (Best - value) / (Best - Random) < VerdictMargins.BelowHonest;
}
