using GamingAudit.Engine.Targets.Guarding;

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

    /// <summary>Whether today's proxy pays an honest trajectory.</summary>
    /// <exception cref="FaultException">The target's code is at fault.</exception>
    public static TrajectoryReport Score(
        AuditTarget target, HonestTrajectory trajectory, CallMonitor? monitor = null) =>
        target.Accept(new TrajectoryVisitor(trajectory, monitor ?? new CallMonitor()));

    /// <summary>
    /// Honest trajectories for a repaired reward to be tried on: the honest episode of a witness, and its actions on
    /// other chances where there are any. None where random actions do as much of what is wanted.
    /// </summary>
    /// <param name="target">The target of the witness, under which it replays.</param>
    /// <param name="witness">The witness.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="seed">Decides the chances.</param>
    /// <param name="monitor">Hears of every call into user code.</param>
    /// <exception cref="FaultException">The target's code is at fault.</exception>
    /// <exception cref="ReplayException">The witness does not fit the target any more.</exception>
    public static IReadOnlyList<HonestTrajectory> RecordTrajectories(
        AuditTarget target, Witness witness, int most, ulong seed, CallMonitor? monitor = null) =>
        target.Accept(new TrajectoryRecorder(witness, most, seed, monitor ?? new CallMonitor()));
}
