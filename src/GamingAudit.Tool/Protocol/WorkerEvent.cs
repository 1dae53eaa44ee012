using System.Text.Json.Serialization;

namespace GamingAudit.Tool.Protocol;

/// <summary>What a worker tells its parent: one line of JSON on the pipe from it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(EvaluatingEvent), "evaluating")]
[JsonDerivedType(typeof(ListedEvent), "listed")]
[JsonDerivedType(typeof(ProgressEvent), "progress")]
[JsonDerivedType(typeof(AuditedEvent), "audited")]
[JsonDerivedType(typeof(RefusedEvent), "refused")]
[JsonDerivedType(typeof(TracedEvent), "traced")]
[JsonDerivedType(typeof(AliveEvent), "alive")]
[JsonDerivedType(typeof(EngineCheckedEvent), "engine")]
[JsonDerivedType(typeof(PlayedEvent), "played")]
[JsonDerivedType(typeof(GradedEvent), "graded")]
[JsonDerivedType(typeof(ExportedEvent), "exported")]
[JsonDerivedType(typeof(BenchedEvent), "benched")]
[JsonDerivedType(typeof(AdversaryBenchedEvent), "benched-adversary")]
[JsonDerivedType(typeof(LabEvent), "lab")]
[JsonDerivedType(typeof(UnderWayEvent), "under-way")]
[JsonDerivedType(typeof(DiagnosedEvent), "diagnosed")]
[JsonDerivedType(typeof(DiagnosedSoFarEvent), "diagnosed-so-far")]
[JsonDerivedType(typeof(StuckEvent), "stuck")]
[JsonDerivedType(typeof(StoppedEvent), "stopped")]
[JsonDerivedType(typeof(FailedEvent), "failed")]
internal abstract record WorkerEvent
{
    /// <summary>True where nothing more follows on the request.</summary>
    [JsonIgnore]
    public virtual bool IsAnswer => true;

    /// <summary>True where what comes next is better asked of a fresh process.</summary>
    [JsonIgnore]
    public virtual bool IsLast => false;
}
