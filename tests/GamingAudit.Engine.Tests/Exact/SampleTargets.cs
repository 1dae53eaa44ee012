using System.Reflection;
using GamingAudit.Engine.Targets;
using GamingAudit.Engine.Tests.Suite;
using GamingAudit.Samples;
using GamingAudit.Suite;

namespace GamingAudit.Engine.Tests.Exact;

/// <summary>The tabular targets of the samples and of the suite, as they are discovered.</summary>
internal static class SampleTargets
{
    private static readonly Assembly[] Assemblies = [typeof(Coast).Assembly, typeof(BicycleRide).Assembly];

    private static readonly (AuditTarget Target, Expectation Expect)[] Tabular =
    [
        .. Assemblies.SelectMany(assembly => assembly.GetTypes()).SelectMany(AuditMember.Of)
            .SelectMany(member => member.Read().Select(target => (target, member.Expect)))
            .Where(sample => DiscreteState.Has(sample.target)),
    ];

    public static readonly IReadOnlyDictionary<string, AuditTarget> ByName =
        Tabular.ToDictionary(sample => sample.Target.Name, sample => sample.Target);

    /// <summary>What the authors say of them.</summary>
    public static readonly IReadOnlyDictionary<string, Expectation> Expected =
        Tabular.ToDictionary(sample => sample.Target.Name, sample => sample.Expect);

    public static TheoryData<string> Names => [.. ByName.Keys];
}
