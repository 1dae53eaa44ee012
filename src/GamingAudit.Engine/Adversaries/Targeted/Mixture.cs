namespace GamingAudit.Engine.Adversaries.Targeted;

/// <summary>A randomised policy: one of two known policies is drawn for a whole episode.</summary>
/// <param name="Below">Index of the one whose true return is at most the level.</param>
/// <param name="Above">Index of the other one; the same where one policy does it alone.</param>
/// <param name="ShareBelow">The chance of the first.</param>
/// <param name="Proxy">What the mixture earns of the proxy.</param>
internal readonly record struct Mixture(int Below, int Above, double ShareBelow, double Proxy);
