namespace GamingAudit.Engine.Targets.Guarding;

/// <summary>An environment each of whose calls is announced, whoever makes it.</summary>
internal sealed class WatchedEnvironment<TState, TAction>(
    IEnvironment<TState, TAction> inner, WatchedCalls<TState, TAction> calls) : IEnvironment<TState, TAction>
{
    public ActionSpace<TAction> Actions => calls.Make(UserCall.Create, () => inner.Actions);

    public int ObservationSize => calls.Make(UserCall.Create, () => inner.ObservationSize);

    /// <summary>What is watched, or else the environment itself.</summary>
    public static IEnvironment<TState, TAction> Inner(IEnvironment<TState, TAction> environment) =>
        environment is WatchedEnvironment<TState, TAction> watched ? watched.Watched : environment;

    private IEnvironment<TState, TAction> Watched => inner;

    public TState Reset(Chance chance)
    {
        CallSlot<TState, TAction> slot = calls.Slot;
        slot.Enter(UserCall.Reset);
        try
        {
            return inner.Reset(chance);
        }
        catch (Exception e) when (CallSlot.IsUsers(e))
        {
            throw slot.Threw(e);
        }
        finally
        {
            slot.End();
        }
    }

    public TState Step(TState state, TAction action, Chance chance)
    {
        CallSlot<TState, TAction> slot = calls.Slot;
        slot.Enter(UserCall.Step, state, action);
        try
        {
            return inner.Step(state, action, chance);
        }
        catch (Exception e) when (CallSlot.IsUsers(e))
        {
            throw slot.Threw(e);
        }
        finally
        {
            slot.End();
        }
    }

    public bool IsTerminal(TState state)
    {
        CallSlot<TState, TAction> slot = calls.Slot;
        slot.Enter(UserCall.IsTerminal, state);
        try
        {
            return inner.IsTerminal(state);
        }
        catch (Exception e) when (CallSlot.IsUsers(e))
        {
            throw slot.Threw(e);
        }
        finally
        {
            slot.End();
        }
    }

    public void Observe(TState state, Span<float> observation)
    {
        CallSlot<TState, TAction> slot = calls.Slot;
        slot.Enter(UserCall.Observe, state);
        try
        {
            inner.Observe(state, observation);
        }
        catch (Exception e) when (CallSlot.IsUsers(e))
        {
            throw slot.Threw(e);
        }
        finally
        {
            slot.End();
        }
    }
}
