using System.Runtime.InteropServices;

namespace GamingAudit.Tool.Options;

/// <summary>
/// Lets the first Ctrl-C, or a request to terminate, end a command in order; another, after a moment, ends it at once.
/// </summary>
internal static class Interruption
{
    private const int OneWishMilliseconds = 200;

    public static T Run<T>(Func<CancellationToken, Task<T>> work)
    {
        using var interrupted = new CancellationTokenSource();
        var first = new Lock();
        long? since = null;
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
        using PosixSignalRegistration hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Cancel);
        using PosixSignalRegistration quit = PosixSignalRegistration.Create(PosixSignal.SIGQUIT, Cancel);
        return work(interrupted.Token).GetAwaiter().GetResult();

        void Cancel(PosixSignalContext context)
        {
            lock (first)
            {
                since ??= Environment.TickCount64;
                // One wish may come twice: timeout sends its signal to the process and to its group.
                context.Cancel = Environment.TickCount64 - since < OneWishMilliseconds;
            }
            if (context.Cancel) interrupted.Cancel();
        }
    }
}
