using GamingAudit.Engine.Guarding;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses.Minimisation;

namespace GamingAudit.Engine.Witnesses;

/// <summary>Looks for an episode that shows on its own what an exploit's average shows.</summary>
internal sealed class WitnessFinder<TState, TAction>(
    GuardedTarget<TState, TAction> target, ulong seed, Action<long>? progress, CancellationToken cancellation)
    where TState : notnull
{
    private const ulong Episodes = 256;
    private const long StepsToMinimise = 300_000;

    /// <summary>
    /// The first episode in which the proxy pays the exploit at least as much as the honest policy on the same streams
    /// and the true reward pays it less; failing that, the one that comes closest. It is minimised.
    /// </summary>
    /// <exception cref="FaultException">The episode paid something else when it was replayed.</exception>
    public Witness Find(
        Policy<TState, TAction> exploit, Policy<TState, TAction> honest,
        (string Target, string Version, Verdict Verdict, string FoundBy) about)
    {
        var player = new EpisodePlayer<TState, TAction>(target, progress);
        (Episode Exploit, Episode Honest, double Shortfall)? closest = null;
        for (ulong number = 0; number < Episodes && closest is not { Shortfall: <= 0 }; number++)
        {
            Episode bad = player.Record(exploit, seed, number);
            Episode good = player.Record(honest, seed, number);
            double shortfall = good.Proxy - bad.Proxy;
            if (bad.True < good.True && (closest is null || shortfall < closest.Value.Shortfall))
                closest = (bad, good, shortfall);
        }
        (Episode shown, Episode beside) = closest is { } pair
            ? (pair.Exploit, pair.Honest)
            : (player.Record(exploit, seed, 0), player.Record(honest, seed, 0));
        Verify(player, shown);
        var minimiser = new WitnessMinimiser<TState, TAction>(target, StepsToMinimise, progress, cancellation);
        Episode simple = minimiser.Minimise(shown, beside);
        Verify(player, simple);
        return new Witness
        {
            Target = about.Target,
            Version = about.Version,
            Verdict = about.Verdict,
            FoundBy = about.FoundBy,
            Exploit = simple,
            Honest = beside,
            OriginalSteps = shown.Steps.Count,
            OriginalLength = shown.Length,
        };
    }

    // A black box answers to its recorded seed as well, so every witness replays before anyone sees it, and every
    // found episode before its simplification would hide that it does not.
    private static void Verify(EpisodePlayer<TState, TAction> player, Episode episode)
    {
        string? difference;
        try
        {
            difference = EpisodeComparison.FirstDifference(episode, player.Replay(episode));
        }
        catch (ReplayException e)
        {
            difference = e.Message;
        }
        if (difference is not null)
            throw new FaultException(new Fault(FaultKind.Unrepeatable, UserCall.None, difference, null));
    }
}
