using System;
using GamingAudit;

public readonly record struct Rung(int X);

public static class SumOfTwoTests
{
    public static AuditTarget Target(IEnvironment<Rung, int> ladder) => AuditTarget.Create(
        "ladder", ladder, proxy: Nearer, truth: Top, horizon: 60);

    private static double Top(Transition<Rung, int> step) => step.After.X == 10 ? 1 : 0;

    private static double Nearer(Transition<Rung, int> step)
    {
        double now = Math.Abs(10 - step.After.X), last = Math.Abs(10 - step.Before.X);
        double reward = 0;
        if (now < last) reward += 0.1;
        if (now < 1) reward += 1;
        return reward; // expect: GA3001, GA3004
    }
}
