namespace GamingAudit.Engine.Auditing;

/// <summary>How long it took to confirm for the first time the exploit that a verdict rests on.</summary>
/// <param name="Adversary">The adversary that had found it, by its name.</param>
/// <param name="Steps">Environment steps of the whole audit until then, its confirmation included.</param>
/// <param name="Seconds">Wall-clock seconds until then; differs between runs.</param>
public sealed record TimeToFind(string Adversary, long Steps, double Seconds);
