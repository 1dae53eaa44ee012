using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Engine.Running;

/// <summary>How to audit a target.</summary>
public sealed record AuditOptions
{
    /// <summary>Decides every random choice of the audit.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How much is searched.</summary>
    public AuditBudget Budget { get; init; } = AuditBudget.Standard;

    /// <summary>Threads to use; the result does not depend on them.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Names of the adversaries that may play: see <see cref="AdversaryNames"/>.</summary>
    public IReadOnlySet<string> Adversaries { get; init; } = AdversaryNames.All.ToHashSet();

    /// <summary>
    /// Adversaries of the user's own, which play beside the named ones: see
    /// <see cref="AdversaryOf{TState, TAction}"/>. No two adversaries have one name.
    /// </summary>
    public IReadOnlyList<IAdversary> OwnAdversaries { get; init; } = [];

    /// <summary>The adversaries that play, the exact solver apart: it does not search.</summary>
    internal IReadOnlyList<IAdversary> Players =>
        [.. Searchers.With(Learner).Where(adversary => Adversaries.Contains(adversary.Name)), .. OwnAdversaries];

    /// <summary>Witnesses of earlier audits of the target, which are rechecked first.</summary>
    public IReadOnlyList<StoredWitness> Corpus { get; init; } = [];

    /// <summary>What trains policies.</summary>
    public PpoLearner Learner { get; init; } = PpoLearner.Default;

    /// <summary>
    /// Whether to go on after the verdict: what a targeted adversary finds, distinct exploits, what pays for them.
    /// </summary>
    public bool LooksFurther { get; init; } = true;

    /// <summary>Told how far the audit is; may be called from any thread.</summary>
    public Action<AuditProgress>? Progress { get; init; }

    /// <summary>The user's wish to stop: the audit ends with what it has.</summary>
    public CancellationToken Cancellation { get; init; }
}
