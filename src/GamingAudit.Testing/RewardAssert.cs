using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Testing.Auditing;

namespace GamingAudit.Testing;

/// <summary>
/// Assertions about a reward, for any test framework: they throw <see cref="RewardAssertionException"/>.
/// </summary>
public static class RewardAssert
{
    /// <summary>
    /// Fails where the audit finds behaviour that the proxy pays at least as well as the honest one and the true reward
    /// does not (verdict Gamed or Tied), and where the target's own code is at fault. A target that could not be
    /// measured passes: <see cref="IsSound(AuditTarget, RewardAuditOptions)"/> asks for more.
    /// </summary>
    /// <returns>What the audit found.</returns>
    /// <exception cref="RewardAssertionException">The reward can be gamed.</exception>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public static AuditResult IsNotGameable(AuditTarget target, RewardAuditOptions options) => AuditedCheck.Run(
        target, options, result => result.Fault is null && result.Verdict is not (Verdict.Gamed or Verdict.Tied));

    /// <inheritdoc cref="IsNotGameable(AuditTarget, RewardAuditOptions)"/>
    public static AuditResult IsNotGameable(AuditTarget target) => IsNotGameable(target, new RewardAuditOptions());

    /// <inheritdoc cref="IsNotGameable(AuditTarget, RewardAuditOptions)"/>
    public static AuditResult IsNotGameable(AuditTarget target, AuditBudget budget) =>
        IsNotGameable(target, new RewardAuditOptions { Budget = budget });

    /// <summary>
    /// Fails unless the verdict is Sound, which an exact solution certifies: also where nothing could be measured and,
    /// unless the options accept it, where a search found nothing.
    /// </summary>
    /// <inheritdoc cref="IsNotGameable(AuditTarget, RewardAuditOptions)"/>
    public static AuditResult IsSound(AuditTarget target, RewardAuditOptions options) => AuditedCheck.Run(
        target, options,
        result => result.Verdict == Verdict.Sound
            || (options.AcceptsNothingFound && result.Verdict == Verdict.NothingFound));

    /// <inheritdoc cref="IsSound(AuditTarget, RewardAuditOptions)"/>
    public static AuditResult IsSound(AuditTarget target) => IsSound(target, new RewardAuditOptions());

    /// <inheritdoc cref="IsSound(AuditTarget, RewardAuditOptions)"/>
    public static AuditResult IsSound(AuditTarget target, AuditBudget budget) =>
        IsSound(target, new RewardAuditOptions { Budget = budget });

    /// <summary>
    /// Plays a stored witness under today's code and fails while the exploit still pays, or where it no longer fits the
    /// dynamics and so proves nothing.
    /// </summary>
    /// <param name="file">The witness file.</param>
    /// <param name="target">
    /// The target to play it on; by default the one of its name among the members marked <see cref="AuditAttribute"/>
    /// of the assemblies that the tests have loaded.
    /// </param>
    /// <exception cref="RewardAssertionException">The exploit is open, or nothing could be shown.</exception>
    public static void WitnessIsClosed(string file, AuditTarget? target = null) => WitnessCheck.Run(file, target);
}
