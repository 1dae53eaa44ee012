using System.Runtime.InteropServices;

namespace GamingAudit.Tool.Options;

/// <summary>
/// Lets the first Ctrl-C, or a request to terminate, end a command in order; the second ends it at once.
/// </summary>
internal static class Interruption
{
    public static T Run<T>(Func<CancellationToken, Task<T>> work)
    {
        using var interrupted = new CancellationTokenSource();
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
        return work(interrupted.Token).GetAwaiter().GetResult();

        void Cancel(PosixSignalContext context)
        {
            context.Cancel = !interrupted.IsCancellationRequested;
            interrupted.Cancel();
        }
    }
}
