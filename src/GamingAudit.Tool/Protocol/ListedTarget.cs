using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Tool.Protocol;

/// <summary>A target that was found.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Fault">What keeps it from being audited; null where nothing does.</param>
/// <param name="Expect">What its author says of it.</param>
/// <param name="Failure">Which failure its author says it is.</param>
/// <param name="Grader">What it should pay, where it is a grader.</param>
/// <param name="File">The file that its reward is written in; null where that is not known or was not asked.</param>
internal sealed record ListedTarget(
    TargetPlace Place, Fault? Fault, Expectation Expect = Expectation.Unknown, Failure Failure = Failure.Unknown,
    GraderRange? Grader = null, string? File = null);
