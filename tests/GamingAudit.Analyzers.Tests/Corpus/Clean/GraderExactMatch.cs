using System;

[AttributeUsage(AttributeTargets.Method)]
public sealed class RewardFunctionAttribute : Attribute { }

public static class GraderExactMatch
{
    [RewardFunction]
    public static double Grade(string answer, string expected) =>
        string.Equals(answer.Trim(), expected.Trim(), StringComparison.Ordinal) ? 1 : 0;
}
