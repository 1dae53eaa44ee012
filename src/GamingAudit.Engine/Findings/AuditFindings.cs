using GamingAudit.Engine.Findings.Attributions;
using GamingAudit.Engine.Findings.Exploits;
using GamingAudit.Engine.Findings.Latent;
using GamingAudit.Engine.Targets.Sources;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Engine.Findings;

/// <summary>What an audit found beyond its verdict; nothing of it has a part in the verdict.</summary>
public record AuditFindings
{
    /// <summary>
    /// The exploit that the verdict is about, and others that behave differently; empty unless Gamed or Tied.
    /// </summary>
    public IReadOnlyList<Exploit> Exploits { get; init; } = [];

    /// <summary>What exists beside a best policy of the proxy that is not bad.</summary>
    public LatentFinding? Latent { get; init; }

    /// <summary>What pays for the exploit, or for the latent finding.</summary>
    public Attribution? Attribution { get; init; }

    /// <summary>
    /// The same with other witnesses and places: who changes them need not know which findings have any.
    /// </summary>
    internal virtual AuditFindings Replace(
        Func<Witness, Witness> witness, Func<SourceLocation, SourceLocation> place) =>
        this with
        {
            Exploits = [.. Exploits.Select(exploit => exploit with { Witness = witness(exploit.Witness) })],
            Latent = Latent is { } latent ? latent with { Witness = witness(latent.Witness) } : null,
            Attribution = Attribution is { } attribution
                ? attribution with
                {
                    Location = attribution.Location is { } location ? place(location) : null,
                    Terms = [.. attribution.Terms.Select(term => term with { Location = place(term.Location) })],
                }
                : null,
        };
}
