using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Text.Json;
using System.Threading.Channels;
using GamingAudit.Tool.Protocol;

namespace GamingAudit.Tool.Supervision;

/// <summary>
/// One worker: this program again, with a pipe in each direction. What user code prints never meets the protocol.
/// </summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    // Pipes drain at once when a process ends, unless a process that user code started holds them open.
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(1);

    private readonly Process process;
    private readonly AnonymousPipeServerStream requests;
    private readonly AnonymousPipeServerStream answers;
    private readonly UserOutput output;
    private readonly Channel<WorkerEvent> events = Channel.CreateUnbounded<WorkerEvent>();

    private WorkerProcess(
        Process process, AnonymousPipeServerStream requests, AnonymousPipeServerStream answers, UserOutput output)
    {
        this.process = process;
        this.requests = requests;
        this.answers = answers;
        this.output = output;
        new Thread(Receive) { IsBackground = true, Name = "worker events" }.Start();
        _ = CompleteAfterExit();
    }

    public int Id => process.Id;

    /// <summary>What became of the process, once it has ended.</summary>
    public WorkerDeath Death => new(process.HasExited ? process.ExitCode : 0, output.SaysStackOverflow);

    public static WorkerProcess Start(TimeSpan callTimeout, bool showsOutput)
    {
        var requests = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
        var answers = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);
        ProcessStartInfo start = SelfStart.Info(
            "worker",
            requests.GetClientHandleAsString(),
            answers.GetClientHandleAsString(),
            ((long)callTimeout.TotalMilliseconds).ToString(CultureInfo.InvariantCulture));
        WorkerMemory.Limit(start.Environment);
        Process process = Process.Start(start) ?? throw new InvalidOperationException("No worker process started.");
        requests.DisposeLocalCopyOfClientHandle();
        answers.DisposeLocalCopyOfClientHandle();
        process.StandardInput.Close();
        return new WorkerProcess(process, requests, answers, new UserOutput(process, showsOutput));
    }

    /// <summary>Sends a request; a worker that has died meanwhile says so when it is read from.</summary>
    public void Send(WorkerRequest request)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(request, ProtocolJsonContext.Default.WorkerRequest);
        try
        {
            requests.Write([.. json, (byte)'\n']);
            requests.Flush();
        }
        catch (IOException)
        {
            events.Writer.TryComplete();
        }
    }

    /// <summary>The next event; null where the worker has died.</summary>
    public async Task<WorkerEvent?> ReadAsync(CancellationToken cancellation)
    {
        while (await events.Reader.WaitToReadAsync(cancellation))
            if (events.Reader.TryRead(out WorkerEvent? next)) return next;
        await Task.WhenAny(process.WaitForExitAsync(cancellation), Task.Delay(DrainTime, cancellation));
        await output.Drained(DrainTime);
        return null;
    }

    /// <summary>Ends the process, by its id, if it has not ended by itself.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
        await process.WaitForExitAsync();
        await requests.DisposeAsync();
        process.Dispose();
    }

    private void Receive()
    {
        try
        {
            using var reader = new StreamReader(answers);
            while (reader.ReadLine() is { } line)
                if (JsonSerializer.Deserialize(line, ProtocolJsonContext.Default.WorkerEvent) is { } next)
                    events.Writer.TryWrite(next);
        }
        catch (Exception e) when (e is JsonException or IOException or ObjectDisposedException)
        {
            // A worker that dies in the middle of a line; what it did say has been passed on.
        }
        events.Writer.TryComplete();
    }

    private async Task CompleteAfterExit()
    {
        await process.WaitForExitAsync();
        await Task.Delay(DrainTime);
        events.Writer.TryComplete();
    }
}
