namespace GamingAudit.Engine.Tests.Adversaries;

/// <summary>Counts its steps, whatever the action space; a Bernoulli draw tells lucky steps from others.</summary>
internal sealed class Clocked<TAction>(ActionSpace<TAction> actions, double luck = 0) : IEnvironment<Tick, TAction>
{
    public ActionSpace<TAction> Actions { get; } = actions;

    public int ObservationSize => 0;

    public Tick Reset(Chance chance) => new(0, false);

    public Tick Step(Tick state, TAction action, Chance chance) =>
        new(state.Count + 1, luck > 0 && chance.Bernoulli(luck));

    public bool IsTerminal(Tick state) => false;

    public void Observe(Tick state, Span<float> observation)
    {
    }
}

internal readonly record struct Tick(int Count, bool Lucky);

internal readonly record struct Dial(float Turn);

internal readonly record struct Keys(int First, int Second);
