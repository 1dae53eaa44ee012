namespace GamingAudit.Laboratory.Documents;

/// <summary>A point of a picture, in the units of its axes.</summary>
internal readonly record struct ChartPoint(double X, double Y);
