using System.Runtime.ExceptionServices;

namespace GamingAudit.Engine.Targets.Guarding;

/// <summary>Runs something on a thread of its own, and waits for it.</summary>
internal static class Elsewhere
{
    /// <summary>Runs it; what it throws is thrown here.</summary>
    public static void Run(Action work)
    {
        ExceptionDispatchInfo? thrown = null;
        var thread = new Thread(() =>
        {
            try
            {
                work();
            }
            catch (Exception e)
            {
                thrown = ExceptionDispatchInfo.Capture(e);
            }
        });
        thread.Start();
        thread.Join();
        thrown?.Throw();
    }
}
