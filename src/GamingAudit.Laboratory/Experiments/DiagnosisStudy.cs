using GamingAudit.Engine.Running;
using GamingAudit.Laboratory.Diagnosis;
using GamingAudit.Laboratory.Running;

namespace GamingAudit.Laboratory.Experiments;

/// <summary>
/// Tells the failures of a target apart: hacking, over-optimisation, misgeneralisation, forgetting, tampering, or none.
/// </summary>
internal sealed class DiagnosisStudy
{
    /// <summary>What the audit may cost that an examination begins with.</summary>
    public AuditBudget Budget { get; init; } = AuditBudget.Quick;

    /// <summary>
    /// Environment steps of each agent, at first: one that falls short of what can be learned is given more, twice.
    /// </summary>
    public long Steps { get; init; } = 20_000;

    /// <summary>Agents of each kind.</summary>
    public int Runs { get; init; } = 5;

    /// <summary>Whether mitigations are tried.</summary>
    public bool Mitigates { get; init; } = true;

    /// <summary>
    /// Told, before each part of the examination, what is to be said if that does not come to an end; null for nobody.
    /// </summary>
    public Action<DiagnosedTarget>? SoFar { get; init; }

    /// <summary>Examines a target and decides.</summary>
    public DiagnosedTarget Run(AuditTarget target, LabContext context)
    {
        Action<Evidence>? told = SoFar is { } soFar ? evidence => soFar(Decided(target, context, evidence)) : null;
        return Decided(target, context, target.Accept(new Examination(
            new DiagnosisOptions(context, Budget, Steps, Runs, Mitigates, told))));
    }

    private static DiagnosedTarget Decided(AuditTarget target, LabContext context, Evidence evidence)
    {
        (Failure failure, string because) = DiagnosisRule.Decide(evidence);
        return new DiagnosedTarget(
            failure, because, DiagnosisReport.Of(target.Name, context.Seed, evidence, failure, because));
    }
}
