namespace GamingAudit.Engine.Targets.Guarding;

/// <summary>
/// The dynamics of a target behind a guard: every call is announced to the monitor, and an exception in user code
/// comes out as a <see cref="FaultException"/> that holds the arguments. Thread-safe as the environment is.
/// </summary>
public sealed partial class GuardedDynamics<TState, TAction> where TState : notnull
{
    // A sum of larger ones, or of their squares, may be infinite.
    private const double LargestReward = 1e100;

    [ThreadStatic]
    private static CallSlot<TState, TAction>? ofThisThread;

    private readonly MarkovTarget<TState, TAction> target;
    private readonly IEnvironment<TState, TAction> environment;
    private readonly CallMonitor monitor;

    internal GuardedDynamics(MarkovTarget<TState, TAction> target, CallMonitor monitor)
    {
        this.target = target;
        this.monitor = monitor;
        environment = target.Environment;
        CallSlot<TState, TAction> slot = Slot();
        slot.Enter(UserCall.Create);
        try
        {
            Actions = environment.Actions;
            ObservationSize = environment.ObservationSize;
            slot.End();
        }
        catch (Exception e)
        {
            throw slot.Threw(e);
        }
    }

    /// <summary>What the agent may do.</summary>
    public ActionSpace<TAction> Actions { get; }

    /// <summary>Numbers in an observation, without the time to go.</summary>
    public int ObservationSize { get; }

    /// <summary>Steps of an episode at most.</summary>
    public int Horizon => target.Horizon;

    /// <summary>What a reward is worth a step later.</summary>
    public double Discount => target.Discount;

    /// <summary>True where some actions may be illegal in some states.</summary>
    public bool HasMask => target.Mask is not null;

    /// <summary>True where a state can be kept, compared and returned to.</summary>
    public bool StatesAreValues => target.StatesAreValues;

    /// <summary>The black box that is played; null where the environment keeps nothing to itself.</summary>
    internal BlackBoxAdapter? Box => WatchedEnvironment<TState, TAction>.Inner(environment) as BlackBoxAdapter;

    /// <summary>Gives up an episode before its end, where it holds an instance of a black box.</summary>
    internal void Leave(TState? state)
    {
        if (state is BlackBoxState at) Box?.Leave(at);
    }

    /// <summary>The state that an episode begins in.</summary>
    public TState Reset(Chance chance) => Slot().Reset(environment, chance);

    /// <summary>The state that follows.</summary>
    public TState Step(TState state, TAction action, Chance chance) =>
        Slot().Step(environment, state, action, chance);

    /// <summary>Whether an episode ends in the state.</summary>
    public bool IsTerminal(TState state) => Slot().IsTerminal(environment, state);

    /// <summary>True where a black box says that it only cut the episode off.</summary>
    public bool IsTruncated(TState state) => target.IsTruncated is { } truncated && truncated(state);

    /// <summary>Fills <see cref="ObservationSize"/> numbers.</summary>
    public void Observe(TState state, Span<float> observation)
    {
        CallSlot<TState, TAction> slot = Slot();
        observation.Clear();
        slot.Observe(environment, state, observation);
        foreach (float number in observation)
        {
            if (float.IsFinite(number)) continue;
            slot.Enter(UserCall.Observe, state);
            throw slot.Broke(FaultKind.NotFinite, $"The environment's Observe wrote {number}.");
        }
    }

    /// <summary>
    /// Fills the mask, <see cref="ActionSpace.MaskLength"/> entries; all true where the target has none.
    /// </summary>
    public void Mask(TState state, Span<bool> legal)
    {
        legal.Fill(true);
        if (target.Mask is not { } mask) return;
        CallSlot<TState, TAction> slot = Slot();
        slot.Mask(mask, state, legal);
        int start = 0;
        foreach (int choices in Actions.Branches)
        {
            if (!legal.Slice(start, choices).Contains(true))
            {
                slot.Enter(UserCall.Mask, state);
                throw slot.Broke(FaultKind.Invalid, "The action mask leaves no legal action.");
            }
            start += choices;
        }
    }

    /// <summary>
    /// Announces that states are about to be compared or hashed, which the user's code decides, until it is disposed.
    /// </summary>
    internal Announced Comparing(TState state)
    {
        if (typeof(TState).IsPrimitive) return default;
        CallSlot<TState, TAction> slot = Slot();
        slot.Enter(UserCall.Compare, state);
        return new Announced(slot);
    }

    /// <summary>What a reward pays for a step; finite.</summary>
    /// <param name="call">Which of the rewards it is.</param>
    /// <param name="reward">The reward.</param>
    /// <param name="step">The step.</param>
    /// <param name="isRepeatable">Whether it may be asked again later, which costs nobody anything.</param>
    internal double Reward(
        UserCall call, Reward<TState, TAction> reward, in Transition<TState, TAction> step, bool isRepeatable = true)
    {
        CallSlot<TState, TAction> slot = Slot();
        double amount = slot.Pay(call, reward, step);
        if (!(Math.Abs(amount) <= LargestReward))
        {
            slot.Enter(call, step);
            throw slot.Broke(
                FaultKind.NotFinite,
                double.IsFinite(amount)
                    ? $"{call.Title()} is {amount}: too large to be added up, so no return is finite."
                    : $"{call.Title()} is {amount}.");
        }
        // The state of a black box is no value: it cannot be asked again what it paid.
        if (isRepeatable && target.StatesAreValues) slot.Samples.Offer(call, reward, step, amount);
        return amount;
    }

    /// <summary>What both rewards pay for a step that texts name; finite.</summary>
    /// <exception cref="ReplayException">There is no such step any more.</exception>
    internal (double Proxy, double True) Scored(Func<(double Proxy, double True)> score)
    {
        CallSlot<TState, TAction> slot = Slot();
        slot.Enter(UserCall.Proxy);
        try
        {
            (double proxy, double truth) = score();
            return double.IsFinite(proxy) && double.IsFinite(truth)
                ? (proxy, truth)
                : throw slot.Broke(FaultKind.NotFinite, $"{UserCall.Proxy.Title()} is {proxy}.");
        }
        catch (TextsException e)
        {
            throw new ReplayException($"The witness no longer applies: {e.Message}.");
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

    /// <summary>Some of what rewards paid until now, on every thread.</summary>
    internal PaidReward<TState, TAction>[] Paid() => [.. monitor.Paid<TState, TAction>()];

    internal Policy<TState, TAction>? Guard(UserCall call, Policy<TState, TAction>? policy)
    {
        if (policy is null) return null;
        return (state, stepsLeft, chance) => Slot().Act(call, policy, state, stepsLeft, chance);
    }

    private CallSlot<TState, TAction> Slot()
    {
        CallSlot<TState, TAction>? slot = ofThisThread;
        return slot?.Monitor == monitor ? slot : ofThisThread = monitor.Register<TState, TAction>();
    }
}
