using System;
using System.Collections.Generic;

[AttributeUsage(AttributeTargets.Method)]
public sealed class RewardFunctionAttribute : Attribute { }

public static class GraderTests
{
    /// Share of hidden tests that pass; a program that does not run passes none.
    [RewardFunction]
    public static double Grade(Func<int, int> program, IReadOnlyList<(int Input, int Output)> tests)
    {
        if (tests.Count == 0) return 0;
        int passed = 0;
        foreach ((int input, int output) in tests)
        {
            if (program(input) == output) passed++;
        }
        return (double)passed / tests.Count;
    }
}
