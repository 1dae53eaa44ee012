namespace GamingAudit;

/// <summary>How an agent in a black box acts on what it sees; pure and thread-safe.</summary>
/// <param name="observation">What it sees, without the time left.</param>
public delegate BlackBoxAction BlackBoxPolicy(ReadOnlySpan<float> observation);
