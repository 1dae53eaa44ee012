namespace GamingAudit.Testing.Properties;

/// <summary>How a property is checked.</summary>
/// <param name="Cases">Random cases to try.</param>
/// <param name="Seed">Decides every random choice.</param>
/// <param name="States">
/// An Arbitrary of the target's states, where the user supplies the starts of trajectories; null otherwise.
/// </param>
internal sealed record PropertyOptions(int Cases = 200, ulong Seed = 1, object? States = null);
