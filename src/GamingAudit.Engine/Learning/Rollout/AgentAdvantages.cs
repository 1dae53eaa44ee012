using GamingAudit.Engine.Learning.Threading;

namespace GamingAudit.Engine.Learning.Rollout;

/// <summary>
/// Generalised advantage estimation where several agents act in turn in a lane: what follows an action is the next
/// action of the same agent, and what it is paid for it comes with that one or with the end of its episode.
/// </summary>
internal static unsafe class AgentAdvantages
{
    /// <summary>Fills the advantages and returns of a rollout.</summary>
    public static void Fill(
        RolloutBuffer rollout, AgentTurns turns, int agents, double discount, double lambda, WorkerTeam team)
    {
        (int From, int To)[] parts = [.. LaneRange.Split(0, rollout.Lanes, team.Size)];
        team.Run(parts.Length, (part, _) =>
        {
            var later = new Later[agents];
            for (int lane = parts[part].From; lane < parts[part].To; lane++)
                FillLane(rollout, turns, lane, later, (float)discount, (float)(discount * lambda));
        });
    }

    private static void FillLane(
        RolloutBuffer rollout, AgentTurns turns, int lane, Later[] later, float gamma, float decay)
    {
        int cut = rollout.Steps * rollout.Lanes + lane;
        Array.Fill(later, new Later { Follows = Follows.Unknown });
        later[turns.Agent(cut)] = new Later { Follows = Follows.Turn, Value = rollout.Values[cut] };
        Span<bool> ended = rollout.Ended;
        for (int entry = cut - rollout.Lanes; entry >= 0; entry -= rollout.Lanes)
        {
            // Nobody's next turn is in another episode of the lane.
            if (ended[entry])
                Array.Fill(later, new Later
                {
                    Follows = turns.IsBrokenOff(entry) ? Follows.Cut : Follows.Nothing,
                });
            ReadOnlySpan<AgentReward> pays = turns.Pays(entry);
            for (int i = pays.Length - 1; i >= 0; i--)
            {
                ref Later paid = ref later[pays[i].Agent];
                if (pays[i].Ended)
                    paid = new Later { Follows = pays[i].Truncated ? Follows.Cut : Follows.Nothing };
                paid.Reward += (float)pays[i].Reward;
            }
            ref Later of = ref later[turns.Agent(entry)];
            float value = rollout.Values[entry];
            // What has not shown yet what it leads to teaches nothing.
            float advantage = of.Follows switch
            {
                Follows.Unknown => 0,
                Follows.Nothing => of.Reward - value,
                Follows.Cut => of.Reward + gamma * value - value,
                _ => of.Reward + gamma * of.Value - value + decay * of.Advantage,
            };
            rollout.Advantages[entry] = advantage;
            rollout.Returns[entry] = advantage + value;
            of = new Later { Follows = Follows.Turn, Value = value, Advantage = advantage };
        }
    }

    private enum Follows
    {
        Unknown,
        Nothing,
        Cut,
        Turn,
    }

    // What comes after an agent's action, read backwards.
    private struct Later
    {
        public Follows Follows;
        public float Reward, Value, Advantage;
    }
}
