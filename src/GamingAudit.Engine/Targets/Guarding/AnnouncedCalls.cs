namespace GamingAudit.Engine.Targets.Guarding;

/// <summary>
/// Calls of user code, each announced in the slot of its thread; what it throws comes out as a
/// <see cref="FaultException"/> that holds the arguments.
/// </summary>
/// <remarks>
/// Each call is written out, since spans and references cannot be handed through a delegate, and no closure is to be
/// made where a step is taken.
/// </remarks>
internal static class AnnouncedCalls
{
    public static TState Reset<TState, TAction>(
        this CallSlot<TState, TAction> slot, IEnvironment<TState, TAction> environment, Chance chance)
    {
        slot.Enter(UserCall.Reset);
        try
        {
            return environment.Reset(chance);
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

    public static TState Step<TState, TAction>(
        this CallSlot<TState, TAction> slot, IEnvironment<TState, TAction> environment, TState state, TAction action,
        Chance chance)
    {
        slot.Enter(UserCall.Step, state, action);
        try
        {
            return environment.Step(state, action, chance);
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

    public static bool IsTerminal<TState, TAction>(
        this CallSlot<TState, TAction> slot, IEnvironment<TState, TAction> environment, TState state)
    {
        slot.Enter(UserCall.IsTerminal, state);
        try
        {
            return environment.IsTerminal(state);
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

    public static void Observe<TState, TAction>(
        this CallSlot<TState, TAction> slot, IEnvironment<TState, TAction> environment, TState state,
        Span<float> observation)
    {
        slot.Enter(UserCall.Observe, state);
        try
        {
            environment.Observe(state, observation);
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

    public static void Mask<TState, TAction>(
        this CallSlot<TState, TAction> slot, ActionMask<TState> mask, TState state, Span<bool> legal)
    {
        slot.Enter(UserCall.Mask, state);
        try
        {
            mask(state, legal);
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

    public static double Pay<TState, TAction>(
        this CallSlot<TState, TAction> slot, UserCall call, Reward<TState, TAction> reward,
        in Transition<TState, TAction> step)
    {
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
    }

    public static void Itemise<TState, TAction>(
        this CallSlot<TState, TAction> slot, RewardTerms<TState, TAction> terms, in Transition<TState, TAction> step,
        ref RewardSum sum)
    {
        slot.Enter(UserCall.Proxy, step);
        try
        {
            terms(step, ref sum);
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

    public static TAction Act<TState, TAction>(
        this CallSlot<TState, TAction> slot, UserCall call, Policy<TState, TAction> policy, TState state,
        int stepsLeft, Chance chance)
    {
        slot.Enter(call, state);
        try
        {
            return policy(state, stepsLeft, chance);
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

    /// <summary>A call of code that is given a state.</summary>
    public static TResult Ask<TState, TAction, TResult>(
        this CallSlot<TState, TAction> slot, UserCall call, TState state, Func<TState, TResult> code)
    {
        slot.Enter(call, state);
        try
        {
            return code(state);
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

    /// <summary>A call of code that is given nothing.</summary>
    public static TResult Ask<TState, TAction, TResult>(
        this CallSlot<TState, TAction> slot, UserCall call, Func<TResult> code)
    {
        slot.Enter(call);
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
