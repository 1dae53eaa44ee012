namespace GamingAudit.Cluster.Storage;

/// <summary>How the engine of jobs waits.</summary>
/// <param name="Poll">How often a worker without a job asks for one.</param>
/// <param name="Invisibility">After how long a job whose worker says nothing is another's.</param>
internal sealed record EngineTimes(TimeSpan Poll, TimeSpan Invisibility);
