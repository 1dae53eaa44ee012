using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Witnesses;

/// <summary>Plays a witness under today's code.</summary>
public static class WitnessPlayer
{
    /// <summary>Strict: the same version of the code, and equal rewards at every step.</summary>
    /// <exception cref="FaultException">The target's code is at fault.</exception>
    public static ReplayReport Replay(AuditTarget target, Witness witness) =>
        Replay(target, witness, new CallMonitor());

    internal static ReplayReport Replay(AuditTarget target, Witness witness, CallMonitor monitor) =>
        Played(target).Accept(new ReplayVisitor(witness, monitor));

    /// <summary>The same actions and the same chance under today's code.</summary>
    /// <exception cref="FaultException">The target's code is at fault.</exception>
    public static RecheckReport Recheck(AuditTarget target, Witness witness) =>
        Recheck(target, witness, new CallMonitor());

    internal static RecheckReport Recheck(AuditTarget target, Witness witness, CallMonitor monitor) =>
        Played(target).Accept(new RecheckVisitor(witness, monitor));

    /// <summary>Whether today's proxy pays an honest trajectory.</summary>
    /// <exception cref="FaultException">The target's code is at fault.</exception>
    public static TrajectoryReport Score(AuditTarget target, HonestTrajectory trajectory) =>
        Score(target, trajectory, new CallMonitor());

    internal static TrajectoryReport Score(AuditTarget target, HonestTrajectory trajectory, CallMonitor monitor) =>
        Played(target).Accept(new TrajectoryVisitor(trajectory, monitor));

    /// <summary>
    /// Honest trajectories for a repaired reward to be tried on: the honest episode of a witness, and its actions on
    /// other chances where there are any. None where random actions do as much of what is wanted.
    /// </summary>
    /// <param name="target">The target of the witness, under which it replays.</param>
    /// <param name="witness">The witness.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="seed">Decides the chances.</param>
    /// <exception cref="FaultException">The target's code is at fault.</exception>
    /// <exception cref="ReplayException">The witness does not fit the target any more.</exception>
    public static IReadOnlyList<HonestTrajectory> RecordTrajectories(
        AuditTarget target, Witness witness, int most, ulong seed) =>
        RecordTrajectories(target, witness, most, seed, new CallMonitor());

    internal static IReadOnlyList<HonestTrajectory> RecordTrajectories(
        AuditTarget target, Witness witness, int most, ulong seed, CallMonitor monitor) =>
        target.Accept(new TrajectoryRecorder(witness, most, seed, monitor));

    private static AuditTarget Played(AuditTarget target) =>
        target is IRemembering remembering ? remembering.WithoutSearch() : target;
}
