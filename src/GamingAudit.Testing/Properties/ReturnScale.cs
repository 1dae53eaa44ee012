using GamingAudit.Engine.Returns;

namespace GamingAudit.Testing.Properties;

/// <summary>The returns that an idle agent's are measured by.</summary>
internal sealed record ReturnScale(ReturnPair Random, double BestProxy, double BestTrue)
{
    public const double NearlyBest = 0.9;
    public const double Allowance = 0.25;

    public bool Pays(ReturnPair idle)
    {
        double range = BestProxy - Random.Proxy;
        if (range <= 1e-9 * (1 + Math.Abs(Random.Proxy))) return false;
        double share = (idle.Proxy - Random.Proxy) / range;
        return share >= NearlyBest && Share(idle.True) <= share - Allowance;
    }

    public string Sentence(string stay, ReturnPair idle) =>
        $"Doing nothing is paid: {stay} earns proxy {Words.Number(idle.Proxy)} over an episode, where random "
        + $"actions earn {Words.Number(Random.Proxy)} and the best known behaviour {Words.Number(BestProxy)}. Its "
        + $"true return is {Words.Number(idle.True)}, where random actions get {Words.Number(Random.True)} and "
        + $"the best known behaviour {Words.Number(BestTrue)}.";

    private double Share(double truth) =>
        BestTrue - Random.True <= 0 ? 0 : (truth - Random.True) / (BestTrue - Random.True);
}
