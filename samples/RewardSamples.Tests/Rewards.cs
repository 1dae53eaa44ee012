using GamingAudit.Testing;

namespace GamingAudit.Samples.Tests;

/// <summary>The samples, by what their authors say of them: each hack stands beside its repair.</summary>
internal static class Rewards
{
    /// <summary>Rewards as one would ship them.</summary>
    public static class Repaired
    {
        [Audit]
        public static IEnumerable<AuditTarget> All => Quick(Expectation.Control);
    }

    /// <summary>Rewards that can be gamed.</summary>
    public static IEnumerable<AuditTarget> Hacks => Quick(Expectation.Hack);

    // All but the regatta, whose continuous controls take an audit ten seconds.
    private static IEnumerable<AuditTarget> Quick(Expectation expect) => AuditedTargets
        .Of(typeof(Coast).Assembly, expect)
        .ExceptBy(AuditedTargets.Of(typeof(Regatta)).Select(target => target.Name), target => target.Name);
}
