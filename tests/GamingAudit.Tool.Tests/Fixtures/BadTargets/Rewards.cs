using GamingAudit;

namespace BadTargets;

/// <summary>Targets whose rewards are at fault, beside one that is gamed and one that is sound.</summary>
public static class Rewards
{
    private static long calls;

    [Audit]
    public static AuditTarget Sound => Walk.Rewarded("sound", Walk.Distance);

    [Audit]
    public static AuditTarget Gamed => Walk.Rewarded("gamed", step => 4 - step.After.X);

    [Audit]
    public static AuditTarget GamedByTerm => AuditTarget.CreateFromTerms(
        "gamed-by-term", new Walk(), AtHome, Walk.Distance, horizon: 8);

    [Audit]
    public static AuditTarget ProxyThrows => Walk.Rewarded(
        "proxy-throws", step => step.After.X == Walk.Third ? throw new InvalidOperationException("no such place") : 0);

    [Audit]
    public static AuditTarget ProxyNaN => Walk.Rewarded(
        "proxy-nan", step => step.After.X == Walk.Third ? double.NaN : 0);

    [Audit]
    public static AuditTarget ProxyInfinite => Walk.Rewarded(
        "proxy-infinite", step => step.After.X == Walk.Third ? double.PositiveInfinity : 0);

    [Audit]
    public static AuditTarget TrueThrows => Walk.Rewarded(
        "true-throws", Walk.Distance, step => step.After.X == Walk.Third ? throw new FormatException("bad") : 0);

    [Audit]
    public static AuditTarget ProxyChanges => Walk.Rewarded(
        "proxy-changes", step => step.After.X + Interlocked.Increment(ref calls) % 7);

    private static void AtHome(Transition<Place, Move> step, ref RewardSum sum)
    {
        sum.Add("distance", step.After.X);
        sum.Add("home", step.After.X == 0 ? 6 : 0);
    }
}
