using GamingAudit.Engine.Adversaries.Play;

namespace GamingAudit.Engine.Auditing;

/// <summary>What a search for a policy that earns both rewards came to.</summary>
/// <param name="AsHonest">
/// Of those that are as honest as the best, the one that the proxy pays best; null where it is paid no more than that.
/// </param>
/// <param name="Better">
/// Of those that are surely paid more than the accused, the most honest one, where it is not bad; null where there is
/// none.
/// </param>
/// <param name="TimeCapped">Whether time was up before its steps were.</param>
internal sealed record JointFinds<TState, TAction>(
    Candidate<TState, TAction>? AsHonest, Candidate<TState, TAction>? Better, bool TimeCapped) where TState : notnull
{
    /// <summary>Both, without those that there are not.</summary>
    public IEnumerable<Candidate<TState, TAction>> All
    {
        get
        {
            if (AsHonest is not null) yield return AsHonest;
            if (Better is not null && Better != AsHonest) yield return Better;
        }
    }
}
