using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Learning.Rollout;

/// <summary>
/// Lanes that play a decision process. The n-th episode of a lane has a number of its own, and every step draws from
/// the stream of (seed, episode, step), so that what happens in a lane depends on its actions alone.
/// </summary>
/// <param name="process">Dynamics and reward.</param>
/// <param name="count">How many lanes.</param>
/// <param name="seed">Key of the dynamics' streams.</param>
/// <param name="appendTimeToGo">Appends the share of the horizon that is left to every observation.</param>
/// <param name="pool">Where every second lane starts once there is something in it; null for resets alone.</param>
internal sealed class ProcessLanes<TState, TAction>(
    DecisionProcess<TState, TAction> process, int count, ulong seed, bool appendTimeToGo,
    StartPool<TState>? pool = null) : ILanes where TState : notnull
{
    // An episode whose start is an end has nothing to learn from, and the next takes its place; of a target that has
    // next to no other a lane gives up looking for now. Chosen so that even where nine starts in ten are ends, a lane
    // gives up once in 800 episodes.
    private const int Starts = 64;
    // Untuned. What began elsewhere is cut after so many steps, and its value bootstrapped: the policy of now would
    // soon be back where it always is, and nothing be learned of where the others have been.
    private const int StepsFromPool = 32;
    private readonly GuardedDynamics<TState, TAction> dynamics = process.Dynamics;
    private readonly BlackBoxAdapter? box = process.Dynamics.Box;
    private readonly Lane[] lanes =
        [.. Enumerable.Range(0, count).Select(lane => new Lane(process.Dynamics, (ulong)lane))];

    /// <summary>Whether the pool is used; to be changed between rollouts only.</summary>
    public bool StartsElsewhere { get; set; } = true;

    /// <inheritdoc/>
    public int Count => count;

    /// <inheritdoc/>
    public int ObservationSize => TimeToGo.ObservationSize(dynamics, appendTimeToGo);

    /// <inheritdoc/>
    public ActionSpace Actions => dynamics.Actions;

    /// <inheritdoc/>
    public int Agents => box?.Agents ?? 1;

    /// <inheritdoc/>
    public int AgentAt(int lane) => (lanes[lane].Episode.State as BlackBoxState)?.Outcome.Scene?.Agent ?? 0;

    /// <inheritdoc/>
    public bool HasMask => dynamics.HasMask;

    /// <inheritdoc/>
    public double Discount => dynamics.Discount;

    /// <inheritdoc/>
    public void Reset(int lane, Span<float> observation, Span<bool> mask) =>
        Begin(lanes[lane], observation, mask);

    /// <inheritdoc/>
    public LaneStep Step(
        int lane, ReadOnlySpan<int> branches, ReadOnlySpan<float> values,
        Span<float> observation, Span<bool> mask, Span<float> final)
    {
        Lane at = lanes[lane];
        ref EpisodeCursor<TState, TAction> episode = ref at.Episode;
        if (episode.IsOver)
        {
            Begin(at, observation, mask);
            return new LaneStep(0, true, false);
        }
        if (box is not null && episode.State is BlackBoxState state && !BlackBoxAdapter.HasInstance(state))
        {
            TimeToGo.Observe(dynamics, episode.State, episode.StepsLeft, appendTimeToGo, final);
            at.Number += (ulong)count;
            Begin(at, observation, mask);
            return new LaneStep(0, true, true) { IsBrokenOff = Agents > 1 };
        }
        TAction action = dynamics.Actions.Decode(branches, values);
        at.Chance.Rekey(seed, at.Number, (ulong)episode.Steps + 1);
        Transition<TState, TAction> step = episode.Step(action, at.Chance);
        double reward = process.Reward(step);
        AgentReward[]? pays = Agents > 1 ? Pays(step) : null;
        bool cut = episode.Steps >= at.Cut && !episode.IsOver;
        if (!episode.IsOver && !cut)
        {
            Show(at, observation, mask);
            return new LaneStep(reward, false, false) { Pays = pays };
        }
        bool isBrokenOff = Agents > 1 && episode.StepsLeft > 0;
        bool truncated = cut || (episode.StepsLeft > 0 && dynamics.IsTruncated(episode.State));
        if (truncated) TimeToGo.Observe(dynamics, episode.State, episode.StepsLeft, appendTimeToGo, final);
        at.Number += (ulong)count;
        Begin(at, observation, mask);
        return new LaneStep(reward, true, truncated) { Pays = pays, IsBrokenOff = isBrokenOff };
    }

    /// <inheritdoc/>
    public void Leave()
    {
        if (box is not { MaxInstances: not null }) return;
        foreach (Lane lane in lanes)
            if (!lane.Episode.IsOver && lane.Episode.State is BlackBoxState state) box.Leave(state);
    }

    // Each agent's own, by the one reward of the process: a picture of the box as if it had paid that agent alone.
    private AgentReward[]? Pays(in Transition<TState, TAction> step)
    {
        if (step.After is not BlackBoxState { Outcome.Scene: { } scene } after) return null;
        var pays = new AgentReward[scene.Pays.Count];
        for (int i = 0; i < pays.Length; i++)
        {
            AgentPay pay = scene.Pays[i];
            var alone = (TState)(object)after.With(new BlackBoxStep(pay.Proxy, pay.True, false, false));
            pays[i] = new AgentReward(
                pay.Agent, process.Reward(step with { After = alone }), pay.Ended, pay.IsTruncated);
        }
        return pays;
    }

    private void Begin(Lane at, Span<float> observation, Span<bool> mask)
    {
        for (int start = 0; start < Starts; start++, at.Number += (ulong)count)
        {
            at.Chance.Rekey(seed, at.Number, 0);
            at.Cut = int.MaxValue;
            if (StartsElsewhere && at.Number % 2 == 1 && pool is { IsEmpty: false })
            {
                (TState state, int step) = pool.Draw(at.Chance);
                at.Episode.Begin(state, step);
                at.Cut = step + StepsFromPool;
            }
            else at.Episode.Reset(at.Chance);
            if (at.Episode.IsOver) continue;
            Show(at, observation, mask);
            return;
        }
        observation.Clear();
        mask.Fill(true);
    }

    private void Show(Lane at, Span<float> observation, Span<bool> mask)
    {
        TimeToGo.Observe(dynamics, at.Episode.State, at.Episode.StepsLeft, appendTimeToGo, observation);
        if (!mask.IsEmpty) dynamics.Mask(at.Episode.State, mask);
    }

    private sealed class Lane(GuardedDynamics<TState, TAction> dynamics, ulong number)
    {
        public SamplingChance Chance { get; } = new(0);

        public ulong Number { get; set; } = number;

        // Steps since the reset at which the episode is broken off.
        public int Cut { get; set; } = int.MaxValue;

        // A field: a property would hand out copies of where the episode stands.
        public EpisodeCursor<TState, TAction> Episode = new(dynamics);
    }
}
