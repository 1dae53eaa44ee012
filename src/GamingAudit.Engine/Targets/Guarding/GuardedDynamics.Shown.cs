namespace GamingAudit.Engine.Targets.Guarding;

/// <content>What user code says of itself, for a person to read.</content>
public sealed partial class GuardedDynamics<TState, TAction>
{
    /// <summary>What an action says of itself.</summary>
    internal string Show(TAction action) => Slot().Ask(UserCall.Show, () => ActionName.Of(action));

    /// <summary>
    /// A state as a person looks at it; null for a black box. Where drawing it throws, it says so: no verdict hangs on
    /// that.
    /// </summary>
    internal string? Draw(TState state)
    {
        if (!StatesAreValues) return null;
        CallSlot<TState, TAction> slot = Slot();
        slot.Enter(UserCall.Show, state);
        try
        {
            return WatchedEnvironment<TState, TAction>.Inner(environment) is IStateRenderer<TState> renderer
                ? renderer.Render(state)
                : StateText.Of(state);
        }
        catch (Exception e) when (CallSlot.IsUsers(e))
        {
            return $"(drawing it threw {e.GetBaseException().GetType().Name}: {e.GetBaseException().Message})";
        }
        finally
        {
            slot.End();
        }
    }

    /// <summary>A fault of a call that has returned.</summary>
    internal FaultException Fault(FaultKind kind, UserCall call, string message, Func<string>? arguments = null)
    {
        CallSlot<TState, TAction> slot = Slot();
        slot.Enter(UserCall.Show);
        try
        {
            return new FaultException(new Fault(kind, call, message, arguments?.Invoke() ?? ""));
        }
        catch (Exception e) when (CallSlot.IsUsers(e))
        {
            return new FaultException(new Fault(kind, call, message, null));
        }
        finally
        {
            slot.End();
        }
    }
}
