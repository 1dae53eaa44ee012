using System.Text.Json;
using GamingAudit.Tool.Protocol;

namespace GamingAudit.Tool.Worker;

/// <summary>Sends events to the parent, a line each, from any thread.</summary>
internal sealed class EventWriter(Stream stream)
{
    private readonly Lock gate = new();

    public void Send(WorkerEvent workerEvent)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(workerEvent, ProtocolJsonContext.Default.WorkerEvent);
        lock (gate)
        {
            stream.Write([.. json, (byte)'\n']);
            stream.Flush();
        }
    }
}
