namespace GamingAudit.Engine.Returns;

/// <summary>
/// A sequential look: the episodes double until what is asked is clear, or they are as many as they may be.
/// </summary>
/// <param name="First">Episodes of the first look.</param>
/// <param name="Most">Looks end at the first that has as many.</param>
internal readonly record struct DoublingEpisodes(int First, int Most)
{
    /// <summary>How many looks there are at most.</summary>
    public int Looks
    {
        get
        {
            int looks = 1;
            for (long episodes = First; episodes < Most; episodes *= 2) looks++;
            return looks;
        }
    }

    /// <summary>The looks one after the other, each begun, and its risk at stake, when it is asked for.</summary>
    /// <param name="risk">Pays for them.</param>
    /// <param name="statements">How many statements may be made at each.</param>
    public IEnumerable<Look> Over(RiskBudget risk, int statements)
    {
        int episodes = First;
        for (; episodes < Most; episodes *= 2) yield return risk.Begin(statements, episodes, isLast: false);
        yield return risk.Begin(statements, episodes, isLast: true);
    }
}
