using System;
using System.Collections.Generic;

[AttributeUsage(AttributeTargets.Method)]
public sealed class RewardFunctionAttribute : Attribute { }

public static class GraderIntegerShare
{
    [RewardFunction]
    public static double Grade(Func<int, int> program, IReadOnlyList<(int Input, int Output)> tests)
    {
        int passed = 0;
        foreach ((int input, int output) in tests)
        {
            if (program(input) == output) passed++;
        }
        return passed / tests.Count; // expect: GA1001
    }
}
