using GamingAudit.Engine.Returns;

namespace GamingAudit.Engine.Adversaries;

/// <summary>
/// What a policy should earn of both rewards. What lies between the honest policy and the exploit makes the two
/// comparable: an exploit may be far worse than random actions, beside which an honest policy's lead is small.
/// </summary>
/// <param name="Honest">What the honest policy earns: its J_t is to be kept.</param>
/// <param name="Exploit">What the exploit earns: its J_p is to be kept.</param>
/// <param name="Ranges">S_p and S_t, both above 0.</param>
internal sealed record JointAim(ReturnPair Honest, ReturnPair Exploit, ReturnPair Ranges)
{
    // Untuned: what is to be kept is given up for no more than a quarter as much of the other reward.
    private const double Price = 4;
    // Untuned, as a share of a range: between two that are tied there is nothing.
    private const double Least = 0.05;
    private readonly double proxyGap = Math.Max(Least * Ranges.Proxy, Exploit.Proxy - Honest.Proxy);
    private readonly double trueGap = Math.Max(Least * Ranges.True, Honest.True - Exploit.True);

    /// <summary>More proxy, and no less of the true reward.</summary>
    public double OfHonest(double proxy, double truth) =>
        (proxy - Honest.Proxy) / proxyGap - Price * Math.Max(0, (Honest.True - truth) / trueGap);

    /// <summary>More of the true reward, and no less proxy.</summary>
    public double OfExploit(double proxy, double truth) =>
        (truth - Exploit.True) / trueGap - Price * Math.Max(0, (Exploit.Proxy - proxy) / proxyGap);

    /// <summary>
    /// Both, for who learns step by step: the proxy more, as what it pays was found by search alone and what is wanted
    /// is a part of it then.
    /// </summary>
    public double Both(double proxy, double truth) => 2 * proxy / proxyGap + truth / trueGap;
}
