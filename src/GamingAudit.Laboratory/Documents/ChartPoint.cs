namespace GamingAudit.Laboratory.Documents;

/// <summary>A point of a picture, in the units of its axes.</summary>
public readonly record struct ChartPoint(double X, double Y);
