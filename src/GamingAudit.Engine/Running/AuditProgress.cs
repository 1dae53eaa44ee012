using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Running;

/// <summary>How far the audit of one target is.</summary>
/// <param name="Phase">What it is doing, in a few words.</param>
/// <param name="Steps">Environment steps taken so far.</param>
/// <param name="Budget">Environment steps that it may take; 0 where the phase has no such bound.</param>
public sealed record AuditProgress(string Phase, long Steps, long Budget)
{
    /// <summary>
    /// What the policy returns that the proxy pays best so far; null before the first was found. It was chosen among
    /// many on the same episodes: no result, and not part of any report.
    /// </summary>
    public BestSoFar? Best { get; init; }

    /// <summary>
    /// The verdict, as soon as it stands; null before. What follows, a simpler witness, further exploits and what pays
    /// for them, does not change it, unless the target turns out not to do the same every time.
    /// </summary>
    public Verdict? Verdict { get; init; }
}
