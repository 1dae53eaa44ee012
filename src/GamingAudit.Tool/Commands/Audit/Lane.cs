using GamingAudit.Tool.Supervision;

namespace GamingAudit.Tool.Commands.Audit;

/// <summary>What audits a target.</summary>
/// <param name="Pool">The worker.</param>
/// <param name="Tracer">Tells what targets are and answer in another process.</param>
/// <param name="Threads">Threads to use.</param>
internal sealed record Lane(WorkerPool Pool, TargetTracer Tracer, int Threads);
