using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Reporting.Witnesses;

/// <summary>A witness with what is needed to play it again.</summary>
/// <param name="Witness">The witness.</param>
/// <param name="Source">The project or assembly that was audited, relative to the folder of the witness file.</param>
/// <param name="Command">The command that replays it from the folder in which the audit ran.</param>
public sealed record WitnessDocument(Witness Witness, string Source, string Command)
{
    /// <summary>Honest episodes that a repaired reward must still pay, in the data of an exported test.</summary>
    public IReadOnlyList<HonestTrajectory> Trajectories { get; init; } = [];
}
