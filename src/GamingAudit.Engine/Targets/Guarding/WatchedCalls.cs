namespace GamingAudit.Engine.Targets.Guarding;

/// <summary>
/// Announces calls of one declaration's code to a monitor; what they throw comes out as a
/// <see cref="FaultException"/>. Thread-safe.
/// </summary>
/// <param name="monitor">Who is told.</param>
/// <param name="whose">Which declaration's code it is, as a sentence goes on; null for the target's own.</param>
internal sealed class WatchedCalls<TState, TAction>(CallMonitor monitor, string? whose)
{
    private readonly ThreadLocal<CallSlot<TState, TAction>> slots =
        new(() => monitor.Register<TState, TAction>(whose));

    /// <summary>The calls of this thread.</summary>
    public CallSlot<TState, TAction> Slot => slots.Value!;

    /// <summary>Makes a call of code that is given nothing.</summary>
    public TResult Make<TResult>(UserCall call, Func<TResult> code)
    {
        Slot.Enter(call);
        return Finish(code);
    }

    /// <summary>Makes a call of code that is given a state.</summary>
    public TResult Make<TResult>(UserCall call, TState state, Func<TResult> code)
    {
        Slot.Enter(call, state);
        return Finish(code);
    }

    /// <summary>The reward, watched.</summary>
    public Reward<TState, TAction> Watch(UserCall call, Reward<TState, TAction> reward) => step =>
    {
        CallSlot<TState, TAction> slot = Slot;
        slot.Enter(call, step);
        try
        {
            return reward(step);
        }
        catch (Exception e) when (CallSlot.IsUsers(e))
        {
            throw slot.Threw(e);
        }
        finally
        {
            slot.End();
        }
    };

    private TResult Finish<TResult>(Func<TResult> code)
    {
        CallSlot<TState, TAction> slot = Slot;
        try
        {
            return code();
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
