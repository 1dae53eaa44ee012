using BadTargets;
using GamingAudit;

namespace HostileTargets;

/// <summary>Targets that change what others see, each before one that is gamed alone.</summary>
public static class Shared
{
    private const string Variable = "HOSTILE_TARGETS";
    private static bool isSet;

    [Audit]
    public static AuditTarget SetsStatic => Walk.Rewarded("sets-static", step =>
    {
        isSet = true;
        return step.After.X;
    });

    [Audit]
    public static AuditTarget ReadsStatic => Walk.Rewarded(
        "reads-static", step => isSet ? step.After.X : 4 - step.After.X);

    [Audit]
    public static AuditTarget SetsVariable => Walk.Rewarded("sets-variable", step =>
    {
        Environment.SetEnvironmentVariable(Variable, "set");
        return step.After.X;
    });

    [Audit]
    public static AuditTarget ReadsVariable => Walk.Rewarded(
        "reads-variable",
        step => Environment.GetEnvironmentVariable(Variable) is null ? 4 - step.After.X : step.After.X);

    /// <summary>Ends the process, but only where its own static has been changed before.</summary>
    [Audit]
    public static AuditTarget Unharmed => Walk.Rewarded("unharmed", step =>
    {
        if (isSet) Environment.Exit(3);
        return 4 - step.After.X;
    });
}
