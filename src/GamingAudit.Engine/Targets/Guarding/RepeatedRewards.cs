namespace GamingAudit.Engine.Targets.Guarding;

/// <summary>Asks again, at the end of an audit, for rewards that were paid in the course of it.</summary>
internal static class RepeatedRewards
{
    // A small target is called a few hundred times in its audit, a learner calls it millions of times. The time bounds
    // what a slow reward costs; that of a target which answers alike has no bearing on anything.
    private const int Calls = 20_000;
    private const int Milliseconds = 100;

    // A reward that goes by the number of its thread goes by its last bits, if by any.
    private const int FreshThreads = 3;

    // Untuned. All that was kept is asked once, but of a reward that takes long as much as a second has room for.
    private const int FewestCalls = 16;
    private const int MostMilliseconds = 1_000;

    /// <summary>How long the asking takes at most.</summary>
    /// <param name="secondsPerCall">How long a call takes.</param>
    public static double Seconds(double secondsPerCall) =>
        (1 + FreshThreads) * Math.Max(MostMilliseconds / 1000.0, FewestCalls * secondsPerCall);

    /// <summary>Asks, on this thread and on fresh ones.</summary>
    /// <exception cref="FaultException">One of them is another now.</exception>
    public static void Ask<TState, TAction>(GuardedDynamics<TState, TAction> dynamics) where TState : notnull
    {
        PaidReward<TState, TAction>[] paid = dynamics.Paid();
        if (paid.Length == 0) return;
        AskOften();
        for (int i = 0; i < FreshThreads; i++) Elsewhere.Run(AskOften);

        void AskOften()
        {
            long start = Environment.TickCount64;
            for (int asked = 0; asked < Calls; asked++)
            {
                if (IsEnough(asked, Environment.TickCount64 - start)) return;
                Ask(dynamics, paid[asked % paid.Length]);
            }
        }

        bool IsEnough(int asked, long milliseconds) => asked >= paid.Length
            ? milliseconds >= Milliseconds
            : asked >= FewestCalls && milliseconds >= MostMilliseconds;
    }

    private static void Ask<TState, TAction>(
        GuardedDynamics<TState, TAction> dynamics, in PaidReward<TState, TAction> paid) where TState : notnull
    {
        PaidReward<TState, TAction> before = paid;
        double now = dynamics.Reward(before.Call, before.Reward, before.Step, isRepeatable: false);
        if (now.Equals(before.Amount)) return;
        throw dynamics.Fault(
            FaultKind.Unrepeatable, before.Call,
            $"{before.Call.Title()} gave {before.Amount} and later {now} for the same transition: it uses "
            + "something outside it, such as a counter, a clock or the thread.",
            before.Describe);
    }
}
