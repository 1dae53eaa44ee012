using GamingAudit;

namespace BadTargets;

/// <summary>Targets whose rewards are at fault, beside one that is gamed and one that is sound.</summary>
public static class Rewards
{
    private static long calls;
    private static bool isSpoiled;

    [Audit]
    public static AuditTarget Sound => Walk.Rewarded("sound", Walk.Distance);

    [Audit]
    public static AuditTarget Gamed => Walk.Rewarded("gamed", step => 4 - step.After.X);

    /// <summary>Its author is wrong.</summary>
    [Audit(Expect = Expectation.Control)]
    public static AuditTarget Misdeclared => Walk.Rewarded("misdeclared", step => -step.After.X);

    [Audit]
    public static AuditTarget GamedByTerm => AuditTarget.CreateFromTerms(
        "gamed-by-term", new Walk(), AtHome, Walk.Distance, horizon: 8);

    [Audit]
    public static AuditTarget ProxyThrows => Walk.Rewarded(
        "proxy-throws", step => step.After.X == Walk.Third ? throw new InvalidOperationException("no such place") : 0);

    [Audit]
    public static AuditTarget Spoils => Walk.Rewarded("spoils", step =>
    {
        isSpoiled = true;
        throw new InvalidOperationException("and leaves its statics so");
    });

    /// <summary>Sound in a process of its own.</summary>
    [Audit]
    public static AuditTarget Unspoiled => Walk.Rewarded(
        "unspoiled", step => isSpoiled ? throw new InvalidOperationException("spoiled") : step.After.X);

    [Audit]
    public static AuditTarget ProxyHuge => Walk.Rewarded(
        "proxy-huge", step => step.After.X == Walk.Third ? double.MaxValue : 0);

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
