using System;
using GamingAudit;

public readonly record struct Tank(double Level, double Inflow, bool Spilled);

public static class TargetTerms
{
    public static void Pay(Transition<Tank, int> step, ref RewardSum sum)
    {
        sum.Add("spill", step.After.Spilled && !step.Before.Spilled ? -10 : 0);
        sum.Add("level", -Math.Abs(step.After.Level - 0.5));
    }
}
