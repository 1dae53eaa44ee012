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
public sealed class ProcessLanes<TState, TAction>(
    DecisionProcess<TState, TAction> process, int count, ulong seed, bool appendTimeToGo) : ILanes
    where TState : notnull
{
    private readonly GuardedDynamics<TState, TAction> dynamics = process.Dynamics;
    private readonly Lane[] lanes = [.. Enumerable.Range(0, count).Select(lane => new Lane((ulong)lane))];

    /// <inheritdoc/>
    public int Count => count;

    /// <inheritdoc/>
    public int ObservationSize => TimeToGo.ObservationSize(dynamics, appendTimeToGo);

    /// <inheritdoc/>
    public ActionSpace Actions => dynamics.Actions;

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
        TAction action = dynamics.Actions.Decode(branches, values);
        at.Steps++;
        at.Chance.Rekey(seed, at.Episode, (ulong)at.Steps);
        TState before = at.State;
        TState after = dynamics.Step(before, action, at.Chance);
        double reward = process.Reward(new Transition<TState, TAction>(before, action, after));
        at.State = after;
        bool atHorizon = at.Steps >= dynamics.Horizon;
        if (!atHorizon && !dynamics.IsTerminal(after))
        {
            Show(at, observation, mask);
            return new LaneStep(reward, false, false);
        }
        bool truncated = !atHorizon && dynamics.IsTruncated(after);
        if (truncated) TimeToGo.Observe(dynamics, after, dynamics.Horizon - at.Steps, appendTimeToGo, final);
        at.Episode += (ulong)count;
        Begin(at, observation, mask);
        return new LaneStep(reward, true, truncated);
    }

    private void Begin(Lane at, Span<float> observation, Span<bool> mask)
    {
        at.Steps = 0;
        at.Chance.Rekey(seed, at.Episode, 0);
        at.State = dynamics.Reset(at.Chance);
        Show(at, observation, mask);
    }

    private void Show(Lane at, Span<float> observation, Span<bool> mask)
    {
        TimeToGo.Observe(dynamics, at.State, dynamics.Horizon - at.Steps, appendTimeToGo, observation);
        if (!mask.IsEmpty) dynamics.Mask(at.State, mask);
    }

    private sealed class Lane(ulong first)
    {
        public SamplingChance Chance { get; } = new(0);

        public TState State { get; set; } = default!;

        public int Steps { get; set; }

        public ulong Episode { get; set; } = first;
    }
}
