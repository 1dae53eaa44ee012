using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Tool.Plans;

/// <summary>A target of a plan.</summary>
/// <param name="Member">Full name of the member that holds it.</param>
/// <param name="Index">Its position among the targets that the member gives.</param>
/// <param name="Name">Its own name.</param>
/// <param name="Fault">What keeps it from being audited; null where nothing does.</param>
/// <param name="Expect">What its author says of it.</param>
/// <param name="Witnesses">Files of the bundle with witnesses of earlier audits of it.</param>
internal sealed record PlannedTarget(
    string Member, int Index, string Name, Fault? Fault, Expectation Expect, IReadOnlyList<string> Witnesses);
