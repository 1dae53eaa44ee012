using System.Text.Json;
using GamingAudit.Tool.Protocol;

namespace GamingAudit.Tool.Worker;

/// <summary>
/// Sends events to the parent, a line each, from any thread: what belongs to the request under way, under its key.
/// </summary>
internal sealed class EventWriter(Stream stream)
{
    private readonly Lock gate = new();
    private string? key;

    /// <summary>Begins to answer a request.</summary>
    public void Begin(string request)
    {
        lock (gate) key = request;
    }

    /// <summary>Sends an event; one that comes after the answer is dropped.</summary>
    public void Send(WorkerEvent workerEvent)
    {
        lock (gate)
        {
            if (key is null) return;
            byte[] json = JsonSerializer.SerializeToUtf8Bytes(
                new KeyedEvent(key, workerEvent), ProtocolJsonContext.Default.KeyedEvent);
            if (workerEvent.IsAnswer) key = null;
            stream.Write([.. json, (byte)'\n']);
            stream.Flush();
        }
    }
}
