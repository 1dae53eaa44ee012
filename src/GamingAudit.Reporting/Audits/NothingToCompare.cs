using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Reporting.Audits;

/// <summary>
/// Sees that the two rewards of a target are one, as where somebody has only one and gives it twice: then nothing can
/// be found, and a verdict that nothing was found would read as praise.
/// </summary>
internal static class NothingToCompare
{
    private const string Note =
        "the proxy and the true reward paid the same wherever they were measured: there is nothing to compare, and no "
        + "reward is gamed by its own standard; give as the true reward what you want to be achieved";

    // Sums of the same numbers in another order differ by rounding.
    private const double Rounding = 1e-9;

    /// <summary>The result, with a note where that is so.</summary>
    public static AuditResult Noted(AuditResult result)
    {
        if (result is not { Fault: null, Verdict: not (Verdict.Gamed or Verdict.Tied), Figures: { } figures })
            return result;
        PolicyReturns[] measured =
        [
            figures.Found, figures.Honest, figures.Reference, figures.Random,
            .. figures.Idle.Select(idle => idle.Returns),
        ];
        return measured.All(AreOne) ? result with { Notes = [.. result.Notes, Note] } : result;
    }

    private static bool AreOne(PolicyReturns returns) =>
        Math.Abs(returns.Proxy.Mean - returns.True.Mean)
        <= Rounding * Math.Max(1, Math.Max(Math.Abs(returns.Proxy.Mean), Math.Abs(returns.True.Mean)));
}
