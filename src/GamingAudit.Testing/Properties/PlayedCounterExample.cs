using GamingAudit.Testing.Generation;

namespace GamingAudit.Testing.Properties;

internal sealed class PlayedCounterExample<TState, TAction>(
    TrajectoryPlayer<TState, TAction> player, Trajectory<TState, TAction> trajectory)
    : CounterExample(trajectory.Actions, trajectory.ToString()) where TState : notnull
{
    public Trajectory<TState, TAction> Trajectory => trajectory;

    public override bool Replays()
    {
        try
        {
            Trajectory<TState, TAction> again = player.Replay(trajectory);
            return !player.Dynamics.StatesAreValues || again.Transitions.SequenceEqual(trajectory.Transitions);
        }
        catch (ReplayException)
        {
            return false;
        }
    }
}
