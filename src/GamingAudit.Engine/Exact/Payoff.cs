using System.Runtime.InteropServices;

namespace GamingAudit.Engine.Exact;

/// <summary>What one action in one state pays: expectations over the states that may follow.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Payoff(
    double Proxy, double True, double ProxySquare, double TrueSquare, double Product)
{
    public Payoff Plus(double probability, double proxy, double truth) => new(
        Proxy + probability * proxy,
        True + probability * truth,
        ProxySquare + probability * proxy * proxy,
        TrueSquare + probability * truth * truth,
        Product + probability * proxy * truth);
}
