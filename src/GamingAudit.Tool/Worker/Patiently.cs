namespace GamingAudit.Tool.Worker;

/// <summary>Looks through user code for as long as one may wait: what hangs then keeps nobody waiting.</summary>
internal static class Patiently
{
    // A thousand times what code of the samples takes.
    private const int Milliseconds = 5000;

    /// <summary>What a function gives, or the type's default where it does not in time.</summary>
    public static T? Run<T>(Func<T> look)
    {
        T? seen = default;
        bool isDone = false;
        var thread = new Thread(() =>
        {
            T value = look();
            (seen, isDone) = (value, true);
        })
        { IsBackground = true };
        thread.Start();
        return thread.Join(Milliseconds) && isDone ? seen : default;
    }
}
