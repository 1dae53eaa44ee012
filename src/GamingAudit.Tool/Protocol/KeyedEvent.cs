namespace GamingAudit.Tool.Protocol;

/// <summary>What a worker says, under the key of the request that it is about.</summary>
internal sealed record KeyedEvent(string Key, WorkerEvent Event);
