using GamingAudit.Engine.Learning.Threading;

namespace GamingAudit.Engine.Learning.Rollout;

/// <summary>
/// Generalised advantage estimation (Schulman et al. 2016, "High-dimensional continuous control using generalized
/// advantage estimation", equation 16). An end is worth nothing; only the cut of the rollout is bootstrapped.
/// </summary>
internal static unsafe class AdvantageEstimation
{
    /// <summary>Fills the advantages and returns of a rollout, and says what the returns are like.</summary>
    public static ReturnMoments Fill(RolloutBuffer rollout, double discount, double lambda, WorkerTeam team)
    {
        if (rollout.Turns is { } turns)
        {
            AgentAdvantages.Fill(rollout, turns, rollout.Agents, discount, lambda, team);
            return ReturnMoments.Of(rollout);
        }
        (int From, int To)[] parts = [.. LaneRange.Split(0, rollout.Lanes, team.Size)];
        team.Run(parts.Length, (part, _) => Fill(rollout, discount, lambda, parts[part].From, parts[part].To));
        return ReturnMoments.Of(rollout);
    }

    private static void Fill(RolloutBuffer rollout, double discount, double lambda, int from, int to)
    {
        var gamma = (float)discount;
        var decay = (float)(discount * lambda);
        Span<bool> ended = rollout.Ended;
        for (int t = rollout.Steps - 1; t >= 0; t--)
            for (int lane = from; lane < to; lane++)
            {
                int entry = t * rollout.Lanes + lane, next = entry + rollout.Lanes;
                bool last = t == rollout.Steps - 1;
                float goesOn = ended[entry] ? 0 : 1;
                float delta = rollout.Rewards[entry] + goesOn * gamma * rollout.Values[next] - rollout.Values[entry];
                float later = last ? 0 : rollout.Advantages[next];
                rollout.Advantages[entry] = delta + goesOn * decay * later;
                rollout.Returns[entry] = rollout.Advantages[entry] + rollout.Values[entry];
            }
    }
}
