namespace GamingAudit.Tool.Basics;

/// <summary>Ties this process to the one that started it, which holds the other end of its standard input.</summary>
internal static class Lifeline
{
    /// <summary>Ends this process as soon as standard input ends; its workers end with it.</summary>
    public static void Watch() => new Thread(Wait) { IsBackground = true, Name = "lifeline" }.Start();

    private static void Wait()
    {
        using Stream input = Console.OpenStandardInput();
        Span<byte> buffer = stackalloc byte[256];
        while (input.Read(buffer) > 0)
        {
            // Nothing is said on it.
        }
        ProcessGroup.EndOwn();
    }
}
