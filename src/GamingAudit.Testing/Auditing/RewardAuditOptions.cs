using GamingAudit.Engine.Running;

namespace GamingAudit.Testing;

/// <summary>How an assertion audits a target.</summary>
public sealed record RewardAuditOptions
{
    /// <summary>How much a target that cannot be solved exactly may cost; a few seconds by default.</summary>
    public AuditBudget Budget { get; init; } = AuditBudget.Quick;

    /// <summary>Decides every random choice of the audit.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Threads to use; the result does not depend on them.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>True to accept, where a sound reward is asked for, that a search found nothing.</summary>
    public bool AcceptsNothingFound { get; init; }

    /// <summary>
    /// Where witnesses are written; by default <c>.gaming-audit/witnesses</c> beside the test's assembly.
    /// </summary>
    public string WitnessFolder { get; init; } =
        Path.Combine(AppContext.BaseDirectory, ".gaming-audit", "witnesses");

    /// <summary>After how long a call into the target's code counts as one that never returns.</summary>
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Told how far the audit is; may be called from any thread.</summary>
    public Action<AuditProgress>? Progress { get; init; }

    /// <summary>Ends the audit early.</summary>
    public CancellationToken Cancellation { get; init; }
}
