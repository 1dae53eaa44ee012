using System;

[AttributeUsage(AttributeTargets.Method)]
public sealed class RewardFunctionAttribute : Attribute { }

public static class CultureDecides
{
    [RewardFunction]
    public static double Grade(string answer, double expected) =>
        double.TryParse(answer, out double value) && Math.Abs(value - expected) < 1e-6 ? 1 : 0; // expect: GA4007
}
