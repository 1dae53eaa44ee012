using GamingAudit.Engine.Running;

namespace GamingAudit.Tool.Plans;

/// <summary>What one run of the tool would do with every target.</summary>
/// <param name="Seed">Decides every random choice.</param>
/// <param name="Budget">How much a target may cost; null for experiments.</param>
/// <param name="Adversaries">Who plays: adversaries, or players of a benchmark.</param>
internal sealed record PlanRun(ulong Seed, AuditBudget? Budget, IReadOnlyList<string> Adversaries);
