using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Learning.Rollout;

/// <summary>Observations with the share of the horizon that is left as their last number.</summary>
internal static class TimeToGo
{
    public static int ObservationSize<TState, TAction>(GuardedDynamics<TState, TAction> dynamics, bool append)
        where TState : notnull => dynamics.ObservationSize + (append ? 1 : 0);

    public static void Observe<TState, TAction>(
        GuardedDynamics<TState, TAction> dynamics, TState state, int stepsLeft, bool append, Span<float> observation)
        where TState : notnull
    {
        dynamics.Observe(state, observation[..dynamics.ObservationSize]);
        if (append) observation[dynamics.ObservationSize] = (float)stepsLeft / dynamics.Horizon;
    }
}
