using GamingAudit.Engine.Running;

namespace GamingAudit.Reporting.Json;

internal sealed record BudgetDocument(
    string Name, long SearchSteps, long HonestSteps, int EpisodeCap, double CapSeconds)
{
    public static BudgetDocument Of(AuditBudget budget) =>
        new(budget.Name, budget.SearchSteps, budget.HonestSteps, budget.EpisodeCap, budget.Seconds);
}
