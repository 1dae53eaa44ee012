using GamingAudit.Graders.Cases;

namespace GamingAudit.GraderSamples;

/// <summary>Questions with a name for an answer.</summary>
internal static class Capitals
{
    public static GraderCase[] All { get; } =
    [
        new("What is the capital of France?", "Paris"),
        new("What is the capital of Peru?", "Lima"),
    ];
}
