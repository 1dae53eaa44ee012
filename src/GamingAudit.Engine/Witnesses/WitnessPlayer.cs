using GamingAudit.Engine.Guarding;

namespace GamingAudit.Engine.Witnesses;

/// <summary>Plays a witness under today's code.</summary>
public static class WitnessPlayer
{
    /// <summary>Strict: the same version of the code, and equal rewards at every step.</summary>
    /// <exception cref="FaultException">The target's code is at fault.</exception>
    public static ReplayReport Replay(AuditTarget target, Witness witness, CallMonitor? monitor = null) =>
        target.Accept(new ReplayVisitor(witness, monitor ?? new CallMonitor()));

    /// <summary>The same actions and the same chance under today's code.</summary>
    /// <exception cref="FaultException">The target's code is at fault.</exception>
    public static RecheckReport Recheck(AuditTarget target, Witness witness, CallMonitor? monitor = null) =>
        target.Accept(new RecheckVisitor(witness, monitor ?? new CallMonitor()));
}
