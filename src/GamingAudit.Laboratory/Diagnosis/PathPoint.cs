namespace GamingAudit.Laboratory.Diagnosis;

/// <summary>A policy on the way to the proxy's optimum.</summary>
/// <param name="Proxy">Its proxy return.</param>
/// <param name="True">Its true return.</param>
/// <param name="Correlation">Correlation of both rewards of a step; null where one is constant.</param>
internal readonly record struct PathPoint(double Proxy, double True, double? Correlation);
