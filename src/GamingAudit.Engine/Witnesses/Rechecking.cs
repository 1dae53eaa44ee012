using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Witnesses;

/// <summary>Plays the actions and the chance of a witness under today's code.</summary>
internal static class Rechecking
{
    public static RecheckReport Of<TState, TAction>(
        GuardedTarget<TState, TAction> target, Witness witness, Action<long>? progress = null) where TState : notnull
    {
        var player = new EpisodePlayer<TState, TAction>(target, progress);
        Episode exploit;
        Episode honest;
        try
        {
            exploit = player.Replay(witness.Exploit);
            honest = player.Replay(witness.Honest);
        }
        catch (ReplayException e)
        {
            return new RecheckReport(RecheckOutcome.NoLongerApplies, e.Message, null, null);
        }
        double shortfall = Math.Max(0, witness.Honest.Proxy - witness.Exploit.Proxy);
        bool pays = exploit.Proxy >= honest.Proxy - shortfall - EpisodeRounding.OfProxy(exploit, honest)
            && exploit.True < honest.True - EpisodeRounding.OfTrue(exploit, honest);
        string detail = $"the proxy pays the exploit {exploit.Proxy:G6} and the honest episode {honest.Proxy:G6}; "
            + $"the true reward {exploit.True:G6} and {honest.True:G6}.";
        return new RecheckReport(
            pays ? RecheckOutcome.Pays : RecheckOutcome.Closed,
            (pays ? "Still open: " : "Closed: ") + detail,
            exploit,
            honest);
    }
}
