namespace GamingAudit.Cluster.Storage;

/// <summary>How far a plan is.</summary>
/// <param name="Plan">Its id.</param>
/// <param name="Queue">The queue of its jobs.</param>
/// <param name="Items">How many items it has.</param>
/// <param name="Done">How many have a result.</param>
/// <param name="Failed">How many of these the tool could not do.</param>
/// <param name="Jobs">How many jobs it makes.</param>
/// <param name="Running">How many of its attempts were seen within a minute and have not ended.</param>
/// <param name="Attempts">How many attempts there were.</param>
/// <param name="WorkedSeconds">Seconds of all attempts.</param>
/// <param name="LostSeconds">
/// Seconds of attempts that nothing was seen of for a minute and that did not end, since the last result of each; to
/// within the two seconds between two signs of life.
/// </param>
/// <param name="IsCancelled">Whether it was stopped.</param>
internal sealed record PlanProgress(
    string Plan, string Queue, int Items, int Done, int Failed, int Jobs, int Running, int Attempts,
    double WorkedSeconds, double LostSeconds, bool IsCancelled);
