namespace GamingAudit.Engine.Witnesses;

/// <summary>What a witness is proof of.</summary>
public enum WitnessKind
{
    /// <summary>The proxy itself leads there.</summary>
    Exploit,

    /// <summary>It exists beside a proxy optimum that is sound; only a targeted adversary looks for it.</summary>
    Latent,
}
