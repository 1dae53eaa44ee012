using System.Diagnostics;

namespace GamingAudit.Engine.Running;

/// <summary>
/// The cap on seconds of one audit, which holds for all its phases, and how it is shared among them where a step is so
/// slow that the steps of the budget do not fit. Elsewhere it changes nothing.
/// </summary>
internal sealed class AuditClock : IDisposable
{
    // Untuned. Half of the time searches; the rest compares, confirms and shows what was found.
    private const double ShareToSearch = 0.5;
    // Untuned. A step may take longer than it did when it was timed, and the processes have to start and to end: who
    // gives a minute should not wait for one second more.
    private const double ShareToPlan = 0.8;

    // With fewer steps there is nothing to compare; the clock ends them.
    private const long FewestSteps = 1_000;
    private readonly CancellationTokenSource whole;
    private readonly CancellationTokenSource search;
    private readonly long started = Stopwatch.GetTimestamp();
    private readonly double most;
    private readonly double timed;
    private double seconds;
    private Func<long>? taken;

    /// <param name="budget">What the audit may cost.</param>
    /// <param name="secondsPerStep">What a step takes, divided by the threads that step side by side.</param>
    /// <param name="user">The user's wish to stop.</param>
    public AuditClock(AuditBudget budget, double secondsPerStep, CancellationToken user)
    {
        IsSlow = secondsPerStep * (budget.SearchSteps + budget.HonestSteps) > budget.Seconds;
        seconds = most = IsSlow ? ShareToPlan * budget.Seconds : budget.Seconds;
        timed = IsSlow ? secondsPerStep : 0;
        whole = CancellationTokenSource.CreateLinkedTokenSource(user);
        whole.CancelAfter(TimeSpan.FromSeconds(seconds));
        search = CancellationTokenSource.CreateLinkedTokenSource(whole.Token);
        if (IsSlow) search.CancelAfter(TimeSpan.FromSeconds(ShareToSearch * seconds));
        Budget = IsSlow ? Fitted(budget) : budget;
    }

    /// <summary>True where the steps of the budget would take longer than its seconds.</summary>
    public bool IsSlow { get; }

    /// <summary>What a step takes where it is slow, at least as it was timed before the audit; 0 elsewhere.</summary>
    public double SecondsPerStep => timed > 0 && taken?.Invoke() is { } steps and >= FewestSteps
        ? Math.Max(timed, Stopwatch.GetElapsedTime(started).TotalSeconds / steps)
        : timed;

    /// <summary>The budget, with as many steps as fit.</summary>
    public AuditBudget Budget { get; }

    /// <summary>Cancelled when the time is up, or the user wants to stop.</summary>
    public CancellationToken Token => whole.Token;

    /// <summary>Cancelled when the search has to end.</summary>
    public CancellationToken ForSearch => search.Token;

    /// <summary>Seconds that are left.</summary>
    public double Left => seconds - Stopwatch.GetElapsedTime(started).TotalSeconds;

    /// <summary>Is told how many steps were taken: where they turn out slower, fewer are planned.</summary>
    public void Watch(Func<long> steps) => taken = steps;

    /// <summary>
    /// Keeps seconds at the end for what has to be asked after all the rest, at most half of all that is left.
    /// </summary>
    public void Keep(double asked)
    {
        double left = Math.Max(most - Stopwatch.GetElapsedTime(started).TotalSeconds, 0);
        double kept = Math.Min(asked, left / 2);
        seconds = most - kept;
        whole.CancelAfter(TimeSpan.FromSeconds(left - kept));
    }

    /// <summary>Whether so many steps end before the last share of the time begins.</summary>
    public bool HasTimeFor(double steps, double lastShare = 0) =>
        !IsSlow || SecondsPerStep * steps < Left - lastShare * seconds;

    /// <summary>So many episodes, or fewer where they would take more than a share of the time.</summary>
    public int Episodes(int most, int fewest, double stepsOfEach, double share) => IsSlow
        ? (int)Math.Clamp(share * seconds / (SecondsPerStep * stepsOfEach), fewest, most)
        : most;

    public void Dispose()
    {
        search.Dispose();
        whole.Dispose();
    }

    private AuditBudget Fitted(AuditBudget budget)
    {
        double share = ShareToSearch * seconds / (SecondsPerStep * (budget.SearchSteps + budget.HonestSteps));
        return budget with
        {
            SearchSteps = Steps(budget.SearchSteps),
            HonestSteps = Steps(budget.HonestSteps),
        };

        long Steps(long asked) => Math.Max((long)(share * asked), Math.Min(asked, FewestSteps));
    }
}
