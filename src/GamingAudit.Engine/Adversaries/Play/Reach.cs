namespace GamingAudit.Engine.Adversaries.Play;

/// <summary>How far a search explored.</summary>
/// <param name="Places">
/// Places that the archive told apart: states, or cells of a grid of observations where states are too many.
/// </param>
/// <param name="NewShare">The share of them that the last quarter of its steps was the first to reach.</param>
public sealed record Reach(int Places, double NewShare);
