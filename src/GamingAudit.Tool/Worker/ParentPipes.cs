using System.IO.Pipes;
using System.Runtime.InteropServices;

namespace GamingAudit.Tool.Worker;

/// <summary>
/// The pipes from and to the parent, which says on standard input which they are: neither the command line nor the
/// environment names them, and no process that user code starts inherits them.
/// </summary>
internal sealed partial class ParentPipes : IDisposable
{
    private const int SetDescriptorFlags = 2;
    private const int CloseOnExecute = 1;
    private const uint Inherit = 1;

    private ParentPipes(string requests, string events)
    {
        Requests = new AnonymousPipeClientStream(PipeDirection.In, requests);
        Events = new AnonymousPipeClientStream(PipeDirection.Out, events);
        Keep(Requests.SafePipeHandle);
        Keep(Events.SafePipeHandle);
    }

    public PipeStream Requests { get; }

    public PipeStream Events { get; }

    /// <summary>Opens the pipes that standard input names; null where it names none.</summary>
    public static ParentPipes? Open()
    {
        using var input = new StreamReader(Console.OpenStandardInput());
        return input.ReadLine()?.Split(' ') is [{ } requests, { } events] ? new ParentPipes(requests, events) : null;
    }

    public void Dispose()
    {
        Requests.Dispose();
        Events.Dispose();
    }

    private static void Keep(SafeHandle handle)
    {
        if (OperatingSystem.IsWindows()) SetHandleInformation(handle.DangerousGetHandle(), Inherit, 0);
        else Control((int)handle.DangerousGetHandle(), SetDescriptorFlags, CloseOnExecute);
    }

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Control(int descriptor, int command, int argument);

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetHandleInformation(nint handle, uint mask, uint flags);
}
