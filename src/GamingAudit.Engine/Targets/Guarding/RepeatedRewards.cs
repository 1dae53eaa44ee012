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
            int asked = 0;
            do
            {
                Ask(dynamics, paid);
                asked += paid.Length;
            }
            while (asked < Calls && Environment.TickCount64 - start < Milliseconds);
        }
    }

    private static void Ask<TState, TAction>(
        GuardedDynamics<TState, TAction> dynamics, PaidReward<TState, TAction>[] paid) where TState : notnull
    {
        foreach (PaidReward<TState, TAction> before in paid)
        {
            double now = dynamics.Reward(before.Call, before.Reward, before.Step, isRepeatable: false);
            if (now.Equals(before.Amount)) continue;
            throw dynamics.Fault(
                FaultKind.Unrepeatable, before.Call,
                $"{before.Call.Title()} gave {before.Amount} and later {now} for the same transition: it uses "
                + "something outside it, such as a counter, a clock or the thread.",
                before.Describe);
        }
    }
}
