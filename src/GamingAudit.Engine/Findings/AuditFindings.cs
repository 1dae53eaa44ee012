using GamingAudit.Engine.Findings.Attributions;
using GamingAudit.Engine.Findings.Exploits;
using GamingAudit.Engine.Findings.Latent;

namespace GamingAudit.Engine.Findings;

/// <summary>What an audit found beyond its verdict; nothing of it has a part in the verdict.</summary>
public record AuditFindings
{
    /// <summary>
    /// The exploit that the verdict is about, and others that behave differently; empty unless Gamed or Tied.
    /// </summary>
    public IReadOnlyList<Exploit> Exploits { get; init; } = [];

    /// <summary>What exists beside a proxy optimum that is sound.</summary>
    public LatentFinding? Latent { get; init; }

    /// <summary>What pays for the exploit, or for the latent finding.</summary>
    public Attribution? Attribution { get; init; }
}
