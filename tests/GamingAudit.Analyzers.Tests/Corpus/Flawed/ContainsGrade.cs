using System;

[AttributeUsage(AttributeTargets.Method)]
public sealed class RewardFunctionAttribute : Attribute { }

public static class ContainsGrade
{
    [RewardFunction]
    public static double Grade(string answer, string expected) => answer.Contains(expected) ? 1 : 0; // expect: GA4008
}
