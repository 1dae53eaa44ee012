using System.Reflection;
using GamingAudit.Samples;
using GamingAudit.Suite;

namespace GamingAudit.Testing.Tests;

/// <summary>
/// The targets of the samples and of the suite, and which of them are controls: no audit may flag those.
/// </summary>
internal static class SuiteTargets
{
    private static readonly Assembly[] Assemblies = [typeof(Coast).Assembly, typeof(BicycleRide).Assembly];

    public static IReadOnlyDictionary<string, AuditTarget> ByName { get; } =
        Assemblies.SelectMany(AuditedTargets.Of).ToDictionary(target => target.Name);

    public static IReadOnlyList<string> TabularControls { get; } =
    [
        "boat-race-winding", "coast-lagoon-capped", "tomato-nobucket", "absent-supervisor-fixed", "bicycle-pbrs",
        "runner-com", "dialogue-outcome", "recsys-wellbeing", "support-outcome", "forgetting-joint", "time-penalty-ok",
        "alive-bonus-ok", "rocks-diamonds-locked", "glucose-cost", "affine-of-true",
    ];

    public static IReadOnlyList<string> ContinuousControls { get; } =
    [
        "regatta-progress", "epidemic-political-cost", "pump-insulin-cost", "kart-progress", "lander-two-sided",
        "merge-travel-time", "mountain-car-potential", "runner-upright-speed", ReacherArm.Progress.Name,
    ];

    public static IReadOnlyList<string> Controls { get; } = [.. TabularControls, .. ContinuousControls];
}
