using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Tool.Supervision;

/// <summary>Faults of targets that the parent sees, and no audit.</summary>
internal static class TargetFault
{
    /// <summary>Something else than the worker answered.</summary>
    public static Fault Unasked { get; } = new(
        FaultKind.Invalid, UserCall.None,
        "The target's code wrote to the channel between the auditor and the process that runs the target, where "
        + "nothing of it is believed.",
        null);

    /// <summary>The process of the target ended.</summary>
    public static Fault Crashed(WorkerDeath death) => new(
        FaultKind.Crashed, UserCall.None, $"The target's code brought its process down ({death}).", null);
}
