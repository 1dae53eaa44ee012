using GamingAudit.Engine.Exact;
using GamingAudit.Engine.Guarding;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Engine.Auditing;

/// <summary>The audit of one target, its types known.</summary>
internal sealed class TargetAudit(AuditOptions options, CallMonitor monitor) : ITargetVisitor<AuditResult>
{
    public AuditResult Visit<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull
    {
        var guarded = new GuardedTarget<TState, TAction>(target, monitor);
        var exact = ExactSolver.Solve(guarded, new ExactOptions { Cancellation = options.Cancellation });
        return new AuditResult
        {
            Target = target.Name,
            Verdict = Verdict.NotMeasurable,
            Because = exact.ToString(),
        };
    }
}
