using GamingAudit.Graders.Cases;

namespace GamingAudit.GraderSamples;

/// <summary>Questions with four answers to choose from.</summary>
internal static class Choices
{
    public static GraderCase[] All { get; } =
    [
        new("Which planet is the largest? A: Mars, B: Jupiter, C: Venus, D: Earth", "B"),
        new("Which of these is a mammal? A: trout, B: hen, C: frog, D: whale", "D"),
    ];
}
