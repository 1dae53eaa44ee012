namespace GamingAudit.Engine.Targets.Guarding;

/// <summary>What one thread is calling at this moment, for a watchdog on another thread to read.</summary>
internal abstract class CallSlot
{
    private long count;
    private volatile int call;

    /// <summary>The call under way; <see cref="UserCall.None"/> between calls.</summary>
    public UserCall Call => (UserCall)call;

    /// <summary>How many calls this thread has begun.</summary>
    public long Count => Volatile.Read(ref count);

    /// <summary>The arguments of the call under way, as text.</summary>
    public abstract string Describe();

    private protected void Begin(UserCall started)
    {
        count++;
        call = (int)started;
    }

    /// <summary>Marks the call as returned.</summary>
    public void End() => call = (int)UserCall.None;

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
