using System.Diagnostics;
using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Episodes;

/// <summary>
/// Looks before an audit at whether a target makes sense and answers alike when asked twice: what later stages take
/// for granted.
/// </summary>
internal static class TargetCheck
{
    private const int Episodes = 32;
    private const int Resets = 1_000;
    private const int StepCap = 2_000;
    /// <summary>Why nothing can be said of a target of which no episode has a step.</summary>
    public static readonly string NoStep =
        $"every episode is over before its first step: resetting gave a terminal state {Resets:N0} times; "
        + "let Reset or IsTerminal leave something to do";

    private const int LargestObservation = 1 << 20;
    private const int MostChoices = 1 << 18;

    /// <summary>Looks at it.</summary>
    /// <param name="target">The target.</param>
    /// <param name="seconds">How long the look may take where steps are slow.</param>
    /// <returns>
    /// False where every episode that was tried was over before its first step, so that there is nothing to audit.
    /// </returns>
    /// <exception cref="FaultException">It does not make sense.</exception>
    public static bool Run<TState, TAction>(
        GuardedTarget<TState, TAction> target, double seconds = double.PositiveInfinity) where TState : notnull
    {
        CheckSpaces(target.Dynamics);
        long started = Stopwatch.GetTimestamp();
        int left = StepCap;
        ulong episode = 0;
        for (; episode < Episodes && left > 0 && !IsLate(); episode++) left -= Play(target, episode, left, IsLate);
        for (; episode < Resets && left == StepCap && !IsLate(); episode++) left -= Play(target, episode, 1, IsLate);
        return left < StepCap;

        bool IsLate() => Stopwatch.GetElapsedTime(started).TotalSeconds > seconds;
    }

    /// <summary>Looks at what may be done and seen.</summary>
    /// <exception cref="FaultException">It does not make sense.</exception>
    public static void CheckSpaces<TState, TAction>(GuardedDynamics<TState, TAction> dynamics) where TState : notnull
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

    private static int Play<TState, TAction>(
        GuardedTarget<TState, TAction> target, ulong episode, int cap, Func<bool> isLate) where TState : notnull
    {
        GuardedDynamics<TState, TAction> dynamics = target.Dynamics;
        Policy<TState, TAction> policy = new RandomActions<TState, TAction>(dynamics).Policy;
        float[] observation = new float[dynamics.ObservationSize], later = new float[dynamics.ObservationSize];
        var playing = new StreamedEpisode<TState, TAction>(dynamics, RandomStream.Check);
        playing.Begin(episode);
        Again(dynamics, UserCall.Reset, playing.Cursor.State, playing.Draws, () => "", dynamics.Reset);
        while (!playing.IsOver && playing.Steps < cap && !isLate())
        {
            EpisodeCursor<TState, TAction> before = playing.Cursor;
            dynamics.Observe(before.State, observation);
            Transition<TState, TAction> step = playing.Step(policy);
            dynamics.Observe(before.State, later);
            if (!later.AsSpan().SequenceEqual(observation))
                throw dynamics.Fault(
                    FaultKind.Unrepeatable, UserCall.Step,
                    $"{UserCall.Step.Title()} changes its argument in place: give a new state, or make a "
                    + "BlackBoxTarget of the environment.", () => $"state {before.State}, action {step.Action}");
            Again(
                dynamics, UserCall.Step, step.After, playing.Draws, () => $"state {step.Before}, action {step.Action}",
                chance => before.Step(step.Action, chance).After);
            SameReward(dynamics, UserCall.Proxy, target.Proxy(step), target.Proxy(step), step);
            SameReward(dynamics, UserCall.True, target.True(step), target.True(step), step);
        }
        dynamics.Leave(playing.Cursor.State);
        return playing.Steps;
    }

    // A black box cannot be stepped twice from one state.
    private static void Again<TState, TAction>(
        GuardedDynamics<TState, TAction> dynamics, UserCall call, TState first, IReadOnlyList<double> draws,
        Func<string> arguments, Func<Chance, TState> draw) where TState : notnull
    {
        if (!dynamics.StatesAreValues) return;
        var replaying = new ReplayingChance();
        replaying.Load(draws);
        TState second;
        try
        {
            second = draw(replaying);
        }
        catch (ReplayException)
        {
            throw dynamics.Fault(
                FaultKind.Unrepeatable, call, $"{call.Title()} drew other chances when it was called again.",
                arguments);
        }
        bool areEqual, areAlike;
        using (dynamics.Comparing(first))
        {
            areEqual = EqualityComparer<TState>.Default.Equals(first, second);
            areAlike = areEqual && first.GetHashCode() == second.GetHashCode();
        }
        if (areAlike) return;
        if (areEqual)
            throw dynamics.Fault(
                FaultKind.Unrepeatable, UserCall.Compare,
                $"The GetHashCode of {typeof(TState).Name} gave two numbers for equal states: it has to depend on what "
                + "Equals compares alone.", () => $"state {first}");
        throw dynamics.Fault(
            FaultKind.Unrepeatable, call,
            $"{call.Title()} gave two unequal states for the same arguments and draws: {Why<TState>()}.",
            () => arguments() is { Length: > 0 } text
                ? $"{text}, next states {first} and {second}"
                : $"{first} and {second}");
    }

    // Whatever is a value of the framework's compares by value.
    private static string Why<TState>()
    {
        const string outside =
            "it uses something outside them (draw from Chance, and not from System.Random, a clock or a "
            + "field)";
        string name = typeof(TState).Name;
        return typeof(TState).IsPrimitive || typeof(TState).IsEnum || typeof(TState) == typeof(string)
            ? outside
            : $"{outside}, or {name} (or a member of it, such as an array) does not compare by value: make {name} a "
                + "readonly record struct (with ValueArray in the place of an array) or override Equals; an environment "
                + "that changes its state in place is a BlackBoxTarget";
    }

    private static void SameReward<TState, TAction>(
        GuardedDynamics<TState, TAction> dynamics, UserCall call, double first, double second,
        Transition<TState, TAction> step) where TState : notnull
    {
        if (first != second)
            throw dynamics.Fault(
                FaultKind.Unrepeatable, call,
                $"{call.Title()} gave {first} and then {second} for the same transition.",
                () => $"state {step.Before}, action {step.Action}, next state {step.After}");
    }

    private static FaultException Invalid(string message) =>
        new(new Fault(FaultKind.Invalid, UserCall.Create, message, null));
}
