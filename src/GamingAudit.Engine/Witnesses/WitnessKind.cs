namespace GamingAudit.Engine.Witnesses;

/// <summary>What a witness is proof of.</summary>
public enum WitnessKind
{
    /// <summary>The proxy itself leads there.</summary>
    Exploit,

    /// <summary>
    /// It exists beside a best policy of the proxy that is not bad; only a targeted adversary looks for it.
    /// </summary>
    Latent,
}
