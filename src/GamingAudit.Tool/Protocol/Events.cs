using System.Text.Json.Serialization;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Bench;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Tool.Protocol;

/// <summary>About to run the code of a member that holds targets.</summary>
internal sealed record EvaluatingEvent(string Member) : WorkerEvent
{
    [JsonIgnore]
    public override bool IsAnswer => false;
}

/// <summary>The targets of the assembly, in the order of its metadata.</summary>
/// <param name="Targets">The targets.</param>
/// <param name="ChangedProcess">
/// True where declaring them may have changed what others in this process would see.
/// </param>
internal sealed record ListedEvent(IReadOnlyList<ListedTarget> Targets, bool ChangedProcess) : WorkerEvent
{
    [JsonIgnore]
    public override bool IsLast => ChangedProcess;
}

/// <summary>How far an audit is.</summary>
internal sealed record ProgressEvent(AuditProgress Progress) : WorkerEvent
{
    [JsonIgnore]
    public override bool IsAnswer => false;
}

/// <summary>The result of an audit.</summary>
/// <param name="Result">The result.</param>
/// <param name="Trace">What the target answered in a few random episodes.</param>
/// <param name="ChangedProcess">
/// True where the target may have changed what other targets in this process would see.
/// </param>
/// <param name="PolicyError">Why its policy could not be kept; null where it was, or was not to be.</param>
internal sealed record AuditedEvent(
    AuditResult Result, TargetTrace Trace, bool ChangedProcess, string? PolicyError) : WorkerEvent
{
    // Code that failed may have left anything behind: threads, a full heap, broken statics.
    [JsonIgnore]
    public override bool IsLast => ChangedProcess || Result.Fault is not null;
}

/// <summary>
/// The target may change what a process shares, and another was audited in this one: use a fresh one.
/// </summary>
internal sealed record RefusedEvent : WorkerEvent
{
    [JsonIgnore]
    public override bool IsLast => true;
}

/// <summary>What a target answers in a few random episodes, or the fault that it shows in them.</summary>
/// <param name="Trace">What it answers.</param>
/// <param name="Fault">The fault; null for none.</param>
/// <param name="ChangedProcess">True where it may have changed what other targets in this process would see.</param>
/// <param name="Identity">What it is, as far as can be seen; null where that cannot be told.</param>
/// <param name="IsFull">Whether the process has loaded as many assemblies as it may.</param>
internal sealed record TracedEvent(
    TargetTrace Trace, Fault? Fault, bool ChangedProcess, string? Identity = null, bool IsFull = false) : WorkerEvent
{
    [JsonIgnore]
    public override bool IsLast => ChangedProcess || Fault is not null || IsFull;
}

/// <summary>The process is not stopped.</summary>
/// <param name="Computed">
/// Seconds that it has computed since it said so last: of a process that others starve they are fewer than went by, and
/// of one with several threads no more.
/// </param>
/// <param name="Calls">Whether it has begun calls into user code since it said so last.</param>
internal sealed record AliveEvent(double Computed, bool Calls) : WorkerEvent
{
    [JsonIgnore]
    public override bool IsAnswer => false;
}

/// <summary>The name of the engine that will train.</summary>
internal sealed record EngineCheckedEvent(string Name) : WorkerEvent;

/// <summary>How a witness played: one of the two reports, or the fault that ended it.</summary>
internal sealed record PlayedEvent(ReplayReport? Replay, RecheckReport? Recheck, Fault? Fault) : WorkerEvent;

/// <summary>What a grader made of an answer.</summary>
/// <param name="Score">The score; null where something went wrong.</param>
/// <param name="Problem">What went wrong, as the end of a sentence.</param>
/// <param name="IsSpent">Whether the process has no memory left.</param>
internal sealed record GradedEvent(double? Score, string? Problem, bool IsSpent = false) : WorkerEvent
{
    [JsonIgnore]
    public override bool IsLast => IsSpent;
}

/// <summary>What a test of a witness needs.</summary>
/// <param name="Recheck">Whether the exploit pays today.</param>
/// <param name="Trajectories">Honest trajectories; none where the witness does not fit the target any more.</param>
/// <param name="Expression">C# that gives the target.</param>
/// <param name="IsPublic">Whether a test in another assembly can say that.</param>
internal sealed record ExportedEvent(
    RecheckReport Recheck, IReadOnlyList<HonestTrajectory> Trajectories, string Expression, bool IsPublic)
    : WorkerEvent;

/// <summary>Measurements of the exact solver.</summary>
internal sealed record BenchedEvent(IReadOnlyList<ExactMeasurement> Measurements) : WorkerEvent;

/// <summary>What an adversary reached; null where it found no policy.</summary>
internal sealed record AdversaryBenchedEvent(AdversaryMeasurement? Measurement) : WorkerEvent;

/// <summary>What an experiment found, as the JSON of its report.</summary>
internal sealed record LabEvent(string Report) : WorkerEvent;

/// <summary>What a diagnosis is at, in a few words.</summary>
internal sealed record UnderWayEvent(string What) : WorkerEvent
{
    [JsonIgnore]
    public override bool IsAnswer => false;
}

/// <summary>Which failure a target shows.</summary>
/// <param name="Failure">The failure.</param>
/// <param name="Because">Why.</param>
/// <param name="Report">The report as JSON.</param>
internal sealed record DiagnosedEvent(Failure Failure, string Because, string Report) : WorkerEvent;

/// <summary>What is to be said of a target if its diagnosis gets no further.</summary>
internal sealed record DiagnosedSoFarEvent(DiagnosedEvent Diagnosed) : WorkerEvent
{
    [JsonIgnore]
    public override bool IsAnswer => false;
}

/// <summary>A call into user code does not return; the worker is of no more use.</summary>
internal sealed record StuckEvent(Fault Fault) : WorkerEvent;

/// <summary>The request was stopped, as asked.</summary>
internal sealed record StoppedEvent : WorkerEvent;

/// <summary>The request could not be done.</summary>
/// <param name="Message">One sentence.</param>
/// <param name="IsUsage">True where what the user pointed at is wrong, false where the tool is.</param>
/// <param name="Detail">The exception, for <c>--verbose</c>.</param>
internal sealed record FailedEvent(string Message, bool IsUsage, string Detail) : WorkerEvent;
