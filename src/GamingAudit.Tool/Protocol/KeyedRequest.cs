namespace GamingAudit.Tool.Protocol;

/// <summary>A request under a key, drawn for it alone, that everything said about it has to carry.</summary>
internal sealed record KeyedRequest(string Key, WorkerRequest Request);
