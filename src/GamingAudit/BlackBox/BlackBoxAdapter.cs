using System.Collections.Concurrent;

namespace GamingAudit;

/// <summary>
/// Lets a black box be played like any other environment: a state is a picture of it after a step. An episode holds
/// one instance from its reset to its end or horizon and then leaves it to the next.
/// </summary>
internal sealed class BlackBoxAdapter(Func<IBlackBox> create, ActionSpace layout, int observationSize, int horizon)
    : IEnvironment<BlackBoxState, BlackBoxAction>, IDisposable
{
    private readonly ConcurrentBag<IBlackBox> all = [];
    private readonly ConcurrentBag<IBlackBox> idle = [];

    public ActionSpace<BlackBoxAction> Actions { get; } = new BlackBoxSpace(layout);

    public int ObservationSize => observationSize;

    public BlackBoxState Reset(Chance chance)
    {
        ulong seed = ((ulong)chance.Below(int.MaxValue) << 31) | (uint)chance.Below(int.MaxValue);
        IBlackBox box = idle.TryTake(out IBlackBox? free) ? free : Create();
        var observation = new float[observationSize];
        box.Reset(seed, observation);
        return new BlackBoxState(box, 0, default, observation);
    }

    public BlackBoxState Step(BlackBoxState state, BlackBoxAction action, Chance chance)
    {
        var observation = new float[observationSize];
        BlackBoxStep outcome = state.Box.Step(action.Branches, action.Values, observation);
        var next = new BlackBoxState(state.Box, state.Step + 1, outcome, observation);
        if (IsTerminal(next) || next.Step >= horizon) idle.Add(state.Box);
        return next;
    }

    public bool IsTerminal(BlackBoxState state) => state.Outcome.Terminated || state.Outcome.Truncated;

    public void Observe(BlackBoxState state, Span<float> observation) => state.Observation.CopyTo(observation);

    public void Dispose()
    {
        while (all.TryTake(out IBlackBox? box)) box.Dispose();
    }

    private IBlackBox Create()
    {
        IBlackBox box = create();
        all.Add(box);
        return box;
    }
}
