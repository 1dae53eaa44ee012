namespace GamingAudit.Engine.Targets.Guarding;

/// <summary>What one thread is calling at this moment, for a watchdog on another thread to read.</summary>
/// <param name="whose">Which declaration's code it calls, as a sentence goes on; null for the target's own.</param>
internal abstract class CallSlot(string? whose)
{
    private long count;
    private volatile int call;

    /// <summary>The call under way; <see cref="UserCall.None"/> between calls.</summary>
    public UserCall Call => (UserCall)call;

    /// <summary>How many calls this thread has begun.</summary>
    public long Count => Volatile.Read(ref count);

    /// <summary>How a sentence names the call under way, at its beginning.</summary>
    public string Title => whose is null ? Call.Title() : $"{Call.Title()} {whose}";

    /// <summary>The arguments of the call under way, as text.</summary>
    public abstract string Describe();

    private protected void Begin(UserCall started)
    {
        count++;
        call = (int)started;
    }

    /// <summary>Marks the call as returned.</summary>
    public void End() => call = (int)UserCall.None;

    /// <summary>
    /// False for the audit's own signals, which a chance sends through user code, and for faults that were found there.
    /// </summary>
    public static bool IsUsers(Exception exception) =>
        exception is not (NotEnumerableException or ReplayException or FaultException);

    private protected static string Text<T>(T value)
    {
        try
        {
            return value?.ToString() ?? "null";
        }
        catch (Exception e)
        {
            return $"({typeof(T).Name}, whose ToString threw {e.GetType().Name})";
        }
    }
}
