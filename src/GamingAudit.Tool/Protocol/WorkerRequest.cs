using System.Text.Json.Serialization;

namespace GamingAudit.Tool.Protocol;

/// <summary>What the parent asks of a worker: one line of JSON on the pipe to it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ListRequest), "list")]
[JsonDerivedType(typeof(AuditRequest), "audit")]
[JsonDerivedType(typeof(TraceRequest), "trace")]
[JsonDerivedType(typeof(EngineCheckRequest), "engine")]
[JsonDerivedType(typeof(PlayRequest), "play")]
[JsonDerivedType(typeof(GradeRequest), "grade")]
[JsonDerivedType(typeof(ExportRequest), "export")]
[JsonDerivedType(typeof(BenchRequest), "bench")]
[JsonDerivedType(typeof(AdversaryBenchRequest), "bench-adversary")]
[JsonDerivedType(typeof(LabRequest), "lab")]
[JsonDerivedType(typeof(DiagnoseRequest), "diagnose")]
[JsonDerivedType(typeof(MemoryRequest), "memory")]
[JsonDerivedType(typeof(StopRequest), "stop")]
internal abstract record WorkerRequest;
