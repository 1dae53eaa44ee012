using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Text.Json;
using System.Threading.Channels;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Worker;

namespace GamingAudit.Tool.Supervision;

/// <summary>
/// One worker: this program again, with a pipe in each direction. What user code prints never meets the protocol.
/// </summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    // Pipes drain at once when a process ends, unless a process that user code started holds them open.
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(1);

    private static readonly Lock Starting = new();

    private readonly Process process;
    private readonly AnonymousPipeServerStream requests;
    private readonly AnonymousPipeServerStream answers;
    private readonly UserOutput output;
    private readonly Channel<KeyedEvent?> events = Channel.CreateUnbounded<KeyedEvent?>();

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

    public static WorkerProcess Start(TimeSpan callTimeout, bool showsOutput, int share)
    {
        ProcessStartInfo start = SelfStart.Info(
            WorkerHost.Command, ((long)callTimeout.TotalMilliseconds).ToString(CultureInfo.InvariantCulture));
        WorkerEnvironment.Set(start.Environment, share);
        // What is inheritable is so for every process that is started meanwhile.
        lock (Starting)
        {
            var requests = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
            var answers = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);
            string handles = $"{requests.GetClientHandleAsString()} {answers.GetClientHandleAsString()}";
            Process process = Process.Start(start)
                ?? throw new InvalidOperationException("No worker process started.");
            requests.DisposeLocalCopyOfClientHandle();
            answers.DisposeLocalCopyOfClientHandle();
            try
            {
                process.StandardInput.WriteLine(handles);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // It has ended already, and says so when it is read from.
            }
            return new WorkerProcess(process, requests, answers, new UserOutput(process, showsOutput));
        }
    }

    /// <summary>Sends a request; a worker that has died meanwhile says so when it is read from.</summary>
    public void Send(KeyedRequest request)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(request, ProtocolJsonContext.Default.KeyedRequest);
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

    /// <summary>Waits for an event; false where the worker has died.</summary>
    public async Task<bool> WaitAsync(CancellationToken cancellation)
    {
        if (await events.Reader.WaitToReadAsync(cancellation)) return true;
        await Task.WhenAny(process.WaitForExitAsync(cancellation), Task.Delay(DrainTime, cancellation));
        await output.Drained(DrainTime);
        return false;
    }

    /// <summary>Takes an event that was waited for; null for a line that is none.</summary>
    public bool TryRead(out KeyedEvent? next) => events.Reader.TryRead(out next);

    /// <summary>Ends the process, by its id, if it has not ended by itself, and what user code started in it.</summary>
    public async ValueTask DisposeAsync()
    {
        ProcessGroup.End(process.Id);
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
            var lines = new LineReader(answers);
            while (lines.Read() is { } line) events.Writer.TryWrite(Event(line));
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The worker has died, or was ended; what it did say has been passed on.
        }
        events.Writer.TryComplete();
    }

    private static KeyedEvent? Event(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, ProtocolJsonContext.Default.KeyedEvent);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task CompleteAfterExit()
    {
        await process.WaitForExitAsync();
        await Task.Delay(DrainTime);
        events.Writer.TryComplete();
    }
}
