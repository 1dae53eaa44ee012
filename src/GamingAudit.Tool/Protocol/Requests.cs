using GamingAudit.Engine.Running;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Tool.Protocol;

/// <summary>Find the targets of an assembly.</summary>
/// <param name="Assembly">Path of the assembly.</param>
/// <param name="Broken">Members that are known not to come back, with what is wrong with each.</param>
/// <param name="Locates">Whether to say which files their rewards are in.</param>
internal sealed record ListRequest(
    string Assembly, IReadOnlyDictionary<string, Fault> Broken, bool Locates = false) : WorkerRequest;

/// <summary>Audit one target.</summary>
/// <param name="Place">The target.</param>
/// <param name="Seed">Decides every random choice.</param>
/// <param name="Budget">How much it may cost.</param>
/// <param name="Threads">Threads to use.</param>
/// <param name="Adversaries">Names of the adversaries that may play.</param>
/// <param name="Corpus">Witnesses of earlier audits of the target.</param>
/// <param name="Engine">What trains policies.</param>
/// <param name="Policies">A folder for the networks that were found; null to keep none.</param>
/// <param name="Journal">A file to write every call into before it is made; null but when a crash is located.</param>
internal sealed record AuditRequest(
    TargetPlace Place,
    ulong Seed,
    AuditBudget Budget,
    int Threads,
    IReadOnlyList<string> Adversaries,
    IReadOnlyList<StoredWitness> Corpus,
    EngineRequest Engine,
    string? Policies,
    string? Journal) : WorkerRequest;

/// <summary>Say what a target answers in a few random episodes, its assembly loaded for that alone.</summary>
internal sealed record TraceRequest(TargetPlace Place) : WorkerRequest;

/// <summary>Say whether an engine can be had here, before anything is audited with it.</summary>
internal sealed record EngineCheckRequest(EngineRequest Engine) : WorkerRequest;

/// <summary>Play a witness: strictly (replay), or under whatever the code is today (recheck).</summary>
internal sealed record PlayRequest(TargetPlace Place, Witness Witness, bool Strict) : WorkerRequest;

/// <summary>Grade an answer.</summary>
/// <param name="Place">The grader.</param>
/// <param name="Prompt">What was asked.</param>
/// <param name="Expected">What is expected.</param>
/// <param name="Answer">What was answered.</param>
internal sealed record GradeRequest(TargetPlace Place, string Prompt, string Expected, string Answer) : WorkerRequest;

/// <summary>Recheck a witness and record what a test of it needs.</summary>
/// <param name="Place">The target.</param>
/// <param name="Witness">The witness.</param>
/// <param name="Trajectories">How many honest trajectories at most.</param>
/// <param name="Seed">Decides their chances.</param>
internal sealed record ExportRequest(TargetPlace Place, Witness Witness, int Trajectories, ulong Seed) : WorkerRequest;

/// <summary>Measure the exact solver on targets, or on a grid where there are none.</summary>
internal sealed record BenchRequest(IReadOnlyList<TargetPlace> Places, int GridSide, int Rounds) : WorkerRequest;

/// <summary>Measure how much of a target's proxy a searching adversary earns alone.</summary>
/// <param name="Place">The target.</param>
/// <param name="Adversary">The adversary's name.</param>
/// <param name="Seed">The seed of its search.</param>
/// <param name="Steps">Environment steps of its search.</param>
/// <param name="Threads">Threads to use.</param>
/// <param name="Solves">Whether to look for the exact optimum too.</param>
/// <param name="Engine">What trains policies.</param>
internal sealed record AdversaryBenchRequest(
    TargetPlace Place, string Adversary, ulong Seed, long Steps, int Threads, bool Solves, EngineRequest Engine)
    : WorkerRequest;

/// <summary>Run an experiment of the laboratory on targets.</summary>
/// <param name="Experiment">Its name.</param>
/// <param name="Places">The targets.</param>
/// <param name="Seed">Decides every draw.</param>
/// <param name="Threads">Threads to use.</param>
/// <param name="Resume">The file that keeps the parts of sweeps; null for none.</param>
/// <param name="Steps">Environment steps of a training run, where the experiment asks.</param>
/// <param name="Runs">Training runs, where it asks.</param>
internal sealed record LabRequest(
    string Experiment, IReadOnlyList<TargetPlace> Places, ulong Seed, int Threads, string? Resume, long Steps, int Runs)
    : WorkerRequest;

/// <summary>Say which failure a target shows.</summary>
/// <param name="Place">The target.</param>
/// <param name="Seed">Decides every draw.</param>
/// <param name="Threads">Threads to use.</param>
/// <param name="Steps">Environment steps of each agent, at first.</param>
/// <param name="Runs">Agents of each kind.</param>
/// <param name="Mitigates">Whether mitigations are tried.</param>
internal sealed record DiagnoseRequest(
    TargetPlace Place, ulong Seed, int Threads, long Steps, int Runs, bool Mitigates) : WorkerRequest;

/// <summary>Use less of the machine's memory from now on: others are to share it.</summary>
/// <param name="Percent">How much of it the heap may take.</param>
internal sealed record MemoryRequest(int Percent) : WorkerRequest;

/// <summary>Stop what is under way.</summary>
internal sealed record StopRequest : WorkerRequest;
