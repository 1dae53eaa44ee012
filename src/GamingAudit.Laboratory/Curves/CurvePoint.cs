namespace GamingAudit.Laboratory.Curves;

/// <summary>One policy along an optimisation.</summary>
/// <param name="Setting">What was varied: 1 / beta, n of best-of-n, a step.</param>
/// <param name="Kl">Its KL divergence from the reference, in nats.</param>
/// <param name="Proxy">What the proxy pays it.</param>
/// <param name="Gold">What it is truly worth.</param>
internal sealed record CurvePoint(double Setting, double Kl, double Proxy, double Gold);
