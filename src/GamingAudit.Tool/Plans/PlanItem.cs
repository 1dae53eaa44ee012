namespace GamingAudit.Tool.Plans;

/// <summary>One thing that a plan has done.</summary>
/// <param name="Index">Its number, from 0.</param>
/// <param name="Run">The number of its run, from 0.</param>
/// <param name="Source">The number of its source, from 0; of an experiment, -1.</param>
/// <param name="Target">The target; null for an experiment.</param>
/// <param name="Name">The name of the target or the experiment.</param>
internal sealed record PlanItem(int Index, int Run, int Source, PlannedTarget? Target, string Name);
