using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Episodes;

/// <summary>
/// Looks before an audit at whether a target makes sense and answers alike when asked twice: what later stages take
/// for granted.
/// </summary>
internal static class TargetCheck
{
    private const ulong Seed = 0x636865636B;
    private const int Episodes = 32;
    private const int StepCap = 2_000;
    private const int LargestObservation = 1 << 20;
    private const int MostChoices = 1 << 18;

    /// <exception cref="FaultException">It does not.</exception>
    public static void Run<TState, TAction>(GuardedTarget<TState, TAction> target) where TState : notnull
    {
        CheckSpaces(target.Dynamics);
        int left = StepCap;
        for (ulong episode = 0; episode < Episodes && left > 0; episode++) left -= Play(target, episode, left);
    }

    private static void CheckSpaces<TState, TAction>(GuardedDynamics<TState, TAction> dynamics) where TState : notnull
    {
        ActionSpace<TAction> space = dynamics.Actions;
        if (space is null) throw Invalid("The environment's Actions are null.");
        if (space.Dimensions + space.Branches.Count == 0 || space.Branches.Any(choices => choices < 1))
            throw Invalid("The action space has no actions.");
        if (space.Branches.Sum(choices => (long)choices) is > MostChoices and var all)
            throw Invalid($"The action space has {all:N0} choices: it may have at most {MostChoices:N0}.");
        for (int i = 0; i < space.Dimensions; i++)
            if (!(space.Low[i] < space.High[i] && float.IsFinite(space.High[i] - space.Low[i])))
                throw Invalid(
                    $"Dimension {i} of the action space needs finite bounds, low below high, "
                    + $"not {space.Low[i]} and {space.High[i]}.");
        if (dynamics.ObservationSize < 0)
            throw Invalid($"The environment's ObservationSize is {dynamics.ObservationSize}.");
        if (dynamics.ObservationSize > LargestObservation)
            throw Invalid(
                $"The environment's ObservationSize is {dynamics.ObservationSize:N0}: it may be at most "
                + $"{LargestObservation:N0}.");
    }

    private static int Play<TState, TAction>(GuardedTarget<TState, TAction> target, ulong episode, int cap)
        where TState : notnull
    {
        GuardedDynamics<TState, TAction> dynamics = target.Dynamics;
        Policy<TState, TAction> policy = new RandomActions<TState, TAction>(dynamics).Policy;
        var sampling = new SamplingChance(Seed, episode);
        var own = new SamplingChance(~Seed, episode);
        var recording = new RecordingChance(sampling);
        float[] observation = new float[dynamics.ObservationSize];
        TState state = Twice(dynamics, UserCall.Reset, recording, "", dynamics.Reset);
        int step = 0;
        for (; step < Math.Min(dynamics.Horizon, cap) && !dynamics.IsTerminal(state); step++)
        {
            dynamics.Observe(state, observation);
            TAction action = policy(state, dynamics.Horizon - step, own);
            sampling.Rekey(Seed, episode, (ulong)step + 1);
            recording.Clear();
            TState before = state;
            state = Twice(
                dynamics, UserCall.Step, recording, $"state {before}, action {action}",
                chance => dynamics.Step(before, action, chance));
            var transition = new Transition<TState, TAction>(before, action, state);
            SameReward(UserCall.Proxy, target.Proxy(transition), target.Proxy(transition), transition);
            SameReward(UserCall.True, target.True(transition), target.True(transition), transition);
        }
        return Math.Max(1, step);
    }

    // A black box cannot be stepped twice from one state.
    private static TState Twice<TState, TAction>(
        GuardedDynamics<TState, TAction> dynamics, UserCall call, RecordingChance recording, string arguments,
        Func<Chance, TState> draw) where TState : notnull
    {
        TState first = draw(recording);
        if (!dynamics.StatesAreValues) return first;
        var replaying = new ReplayingChance();
        replaying.Load([.. recording.Draws]);
        TState second;
        try
        {
            second = draw(replaying);
        }
        catch (ReplayException)
        {
            throw Unrepeatable($"{call.Title()} drew other chances when it was called again.", call, arguments);
        }
        if (EqualityComparer<TState>.Default.Equals(first, second)) return first;
        throw Unrepeatable(
            $"{call.Title()} gave two unequal states for the same arguments and draws: it uses something outside "
            + $"them, or {typeof(TState).Name} (or a member of it, such as an array) does not compare by value.",
            call,
            arguments.Length == 0 ? $"{first} and {second}" : $"{arguments}, next states {first} and {second}");
    }

    private static void SameReward<TState, TAction>(
        UserCall call, double first, double second, Transition<TState, TAction> step)
    {
        if (first != second)
            throw Unrepeatable(
                $"{call.Title()} gave {first} and then {second} for the same transition.",
                call,
                $"state {step.Before}, action {step.Action}, next state {step.After}");
    }

    private static FaultException Invalid(string message) =>
        new(new Fault(FaultKind.Invalid, UserCall.Create, message, null));

    private static FaultException Unrepeatable(string message, UserCall call, string arguments) =>
        new(new Fault(FaultKind.Unrepeatable, call, message, arguments));
}
