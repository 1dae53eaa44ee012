using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Laboratory.Diagnosis;
using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Experiments;

/// <summary>
/// What an audit can say of the failure at no cost to speak of: of a gamed target that was solved exactly.
/// </summary>
internal static class DiagnosisLine
{
    // Of time x row: about a tenth of a second.
    private const long LargestTable = 500_000;

    // Ten times that.
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);

    /// <summary>The line; null where it would not be cheap, or where there is nothing to say.</summary>
    /// <param name="target">The target.</param>
    /// <param name="result">Its audit.</param>
    /// <param name="limit">How long a call of what the target declares may take.</param>
    /// <param name="left">What is left of the time that the audit may take.</param>
    /// <returns>The line, and whether what it asked still runs: its process is of no more use then.</returns>
    public static (string? Line, bool Hangs) Of(
        AuditTarget target, AuditResult result, TimeSpan limit, TimeSpan left)
    {
        if (result is not { Certified: true, Verdict: Verdict.Gamed or Verdict.Tied, Figures: not null })
            return (null, false);
        string? line = null;
        var thread = new Thread(() => line = Safely(target, result)) { IsBackground = true };
        thread.Start();
        // The audit stands, whatever a declaration beside it does.
        if (left < Least) left = Least;
        if (thread.Join(left < limit ? left : limit)) return (line, false);
        string why = left < limit
            ? "the time was up"
            : FormattableString.Invariant($"the target's code was asked for more than {limit.TotalSeconds:0.###} s");
        return ($"failure: undecided, since {why}", true);
    }

    private static string? Safely(AuditTarget target, AuditResult result)
    {
        try
        {
            return target.Accept(new Visitor(result));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return $"failure: undecided, since a declaration threw {e.GetType().Name}: {e.Message}";
        }
    }

    private sealed class Visitor(AuditResult result) : ITargetVisitor<string?>
    {
        public string? Visit<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull
        {
            // Whether an earlier task is undone takes training to say.
            if (target.EarlierTasks.Count > 0
                || TabularTarget.Build(target) is not var (table, index)
                || (long)table.Model.Rows * table.Model.Horizon > LargestTable) return null;
            (Failure failure, string because) = DiagnosisRule.Decide(new Evidence(result)
            {
                Path = ExactPath.Of(table),
                Protections = Protection.Of(target, table, index),
            });
            string why = failure == Failure.Hacking ? "" : $": {because.TrimEnd('.')}";
            return $"failure: {FailureText.Of(failure)}{why}";
        }
    }
}
