using System.Runtime.ExceptionServices;

namespace GamingAudit.Engine.Learning.Threading;

/// <summary>The items of one job; a member that comes late finds none left.</summary>
internal sealed class TeamJob(int items, Action<int, int> body)
{
    private readonly object gate = new();
    private int claimed;
    private int done;
    private (int Item, Exception Exception)? failure;

    public static TeamJob Nothing { get; } = new(0, static (_, _) => { });

    public bool IsDone => Volatile.Read(ref done) >= items;

    /// <summary>Runs items until none are left.</summary>
    public void Work(int worker)
    {
        while (Volatile.Read(ref claimed) < items)
        {
            int item = Interlocked.Increment(ref claimed) - 1;
            if (item >= items) return;
            try
            {
                body(item, worker);
            }
            catch (Exception e)
            {
                lock (gate)
                    if (failure is null || item < failure.Value.Item) failure = (item, e);
            }
            Interlocked.Increment(ref done);
        }
    }

    public void Rethrow()
    {
        if (failure is { } first) ExceptionDispatchInfo.Throw(first.Exception);
    }
}
