using System.Reflection;
using GamingAudit.Engine.Tests.Suite;
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

    public static IReadOnlyList<string> Controls { get; } =
    [
        .. Assemblies.SelectMany(assembly => AuditedTargets.Of(assembly, Expectation.Control))
            .Select(target => target.Name),
    ];

    public static IReadOnlyList<string> TabularControls { get; } =
        [.. Controls.Where(name => DiscreteState.Has(ByName[name]))];

    public static IReadOnlyList<string> ContinuousControls { get; } = [.. Controls.Except(TabularControls)];
}
