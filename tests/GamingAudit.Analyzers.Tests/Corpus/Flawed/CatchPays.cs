using System;

[AttributeUsage(AttributeTargets.Method)]
public sealed class RewardFunctionAttribute : Attribute { }

public static class CatchPays
{
    [RewardFunction]
    public static double Grade(Func<string> program, string expected)
    {
        try
        {
            return program() == expected ? 1 : 0;
        }
        catch (Exception)
        {
            return 0.5; // expect: GA4006
        }
    }
}
