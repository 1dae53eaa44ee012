using GamingAudit.Engine.Running;
using GamingAudit.Laboratory.Running;

namespace GamingAudit.Laboratory.Diagnosis;

/// <summary>How much a diagnosis may cost.</summary>
/// <param name="Context">Seed, threads and who is told.</param>
/// <param name="Budget">Of the audit that comes first.</param>
/// <param name="Steps">Environment steps of each agent that is trained.</param>
/// <param name="Runs">Agents of each kind.</param>
/// <param name="Mitigates">Whether mitigations are tried, too.</param>
/// <param name="SoFar">
/// Told what is known before each part is looked at, as if that did not come to an end; null for nobody.
/// </param>
internal sealed record DiagnosisOptions(
    LabContext Context, AuditBudget Budget, long Steps, int Runs, bool Mitigates, Action<Evidence>? SoFar);
