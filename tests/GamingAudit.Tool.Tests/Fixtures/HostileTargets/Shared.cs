using BadTargets;
using GamingAudit;

namespace HostileTargets;

/// <summary>Targets that change what others see, each before one that is gamed alone.</summary>
public static class Shared
{
    private const string Variable = "HOSTILE_TARGETS";
    private const string Switch = "HostileTargets.IsSet";
    private static bool isSet;

    /// <summary>
    /// All that change it while they are audited, in this order or, if a variable says so, from the end.
    /// </summary>
    [Audit]
    public static IEnumerable<AuditTarget> InOrder =>
        Environment.GetEnvironmentVariable("HOSTILE_REVERSED") is null ? Ordered() : Ordered().Reverse();

    /// <summary>Changes what others see as soon as it is declared.</summary>
    [Audit]
    public static AuditTarget SetsSwitch
    {
        get
        {
            AppContext.SetSwitch(Switch, true);
            return Walk.Rewarded("sets-switch", step => step.After.X);
        }
    }

    [Audit]
    public static AuditTarget ReadsSwitch => Walk.Rewarded(
        "reads-switch",
        step => AppContext.TryGetSwitch(Switch, out bool isOn) && isOn ? step.After.X : 4 - step.After.X);

    private static IEnumerable<AuditTarget> Ordered()
    {
        yield return Walk.Rewarded("sets-static", step =>
        {
            isSet = true;
            return step.After.X;
        });
        yield return Walk.Rewarded("reads-static", step => isSet ? step.After.X : 4 - step.After.X);
        yield return Walk.Rewarded("sets-variable", step =>
        {
            Environment.SetEnvironmentVariable(Variable, "set");
            return step.After.X;
        });
        yield return Walk.Rewarded(
            "reads-variable",
            step => Environment.GetEnvironmentVariable(Variable) is null ? 4 - step.After.X : step.After.X);
        // Ends the process, but only where its own static has been changed before.
        yield return Walk.Rewarded("unharmed", step =>
        {
            if (isSet) Environment.Exit(3);
            return 4 - step.After.X;
        });
    }
}
