using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Protocol;

namespace GamingAudit.Tool.Worker;

/// <summary>
/// The process in which user code runs. Answers requests one after another until its pipe from the parent closes,
/// and then is gone at once, whatever user code is doing.
/// </summary>
internal sealed class WorkerHost(Stream requests, Stream events, long callLimitMilliseconds)
{
    /// <summary>
    /// The word that starts one: of this tool's own use alone, and so no command of its command line.
    /// </summary>
    public const string Command = "worker";

    private readonly BlockingCollection<KeyedRequest> queue = [];
    private readonly CancellationTokenSource stop = new();

    /// <summary>Runs one until its parent has done with it.</summary>
    /// <param name="callLimit">Milliseconds that a call of user code may take.</param>
    /// <exception cref="ToolException">This tool did not start it.</exception>
    public static void Run(string callLimit)
    {
        ProcessGroup.LeaveForOwn();
        using ParentPipes pipes = ParentPipes.Open()
            ?? throw ToolException.Usage("A worker is started by another process of this tool alone.");
        long milliseconds = long.Parse(callLimit, CultureInfo.InvariantCulture);
        new WorkerHost(pipes.Requests, pipes.Events, milliseconds).Run();
    }

    private void Run()
    {
        // They are sent to the whole group; the parent decides what becomes of this process.
        PosixSignalRegistration[] ignored =
        [
            .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT }
                .Select(signal => PosixSignalRegistration.Create(signal, context => context.Cancel = true)),
        ];
        // What the user's culture is has no bearing on a report.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        var writer = new EventWriter(events);
        var watchdog = new Watchdog(writer, callLimitMilliseconds);
        watchdog.Start();
        new Thread(Receive) { IsBackground = true, Name = "requests" }.Start();
        var handler = new RequestHandler(writer, watchdog, stop.Token);
        foreach (KeyedRequest asked in queue.GetConsumingEnumerable())
        {
            writer.Begin(asked.Key);
            writer.Send(handler.Answer(asked.Request));
        }
        GC.KeepAlive(ignored);
    }

    private void Receive()
    {
        using var reader = new StreamReader(requests);
        while (reader.ReadLine() is { } line)
        {
            KeyedRequest? asked = JsonSerializer.Deserialize(line, ProtocolJsonContext.Default.KeyedRequest);
            if (asked is { Request: StopRequest }) stop.Cancel();
            else if (asked is { Request: MemoryRequest memory }) HeapLimit.Set(memory.Percent);
            else if (asked is not null) queue.Add(asked);
        }
        // Not Environment.Exit: that would wait for handlers and finalizers of user code.
        ProcessGroup.EndOwn();
    }
}
