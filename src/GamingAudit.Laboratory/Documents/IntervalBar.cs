namespace GamingAudit.Laboratory.Documents;

/// <summary>An interval in a picture.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Low">Its lower end.</param>
/// <param name="High">Its upper end.</param>
/// <param name="Mark">A figure that is marked in it, or null.</param>
/// <param name="Colour">The number of its colour.</param>
internal sealed record IntervalBar(string Name, double Low, double High, double? Mark, int Colour);
