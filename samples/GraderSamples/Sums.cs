using GamingAudit.Graders.Cases;

namespace GamingAudit.GraderSamples;

/// <summary>Tasks of arithmetic, which the verifiers grade.</summary>
internal static class Sums
{
    public static GraderCase[] All { get; } =
    [
        new("What is 6 times 7? Put the final answer in \\boxed{}.", "42"),
        new("A train leaves at 9 and arrives at 12:15. How many minutes does it take?", "195"),
        new("Tom has 23 apples and eats 6. How many are left?", "17"),
    ];
}
