using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses.Minimization;

namespace GamingAudit.Engine.Witnesses;

/// <summary>Looks for an episode that shows on its own what an exploit's average shows.</summary>
internal sealed class WitnessFinder<TState, TAction>(
    GuardedTarget<TState, TAction> target, ulong seed, Action<long>? progress, CancellationToken cancellation,
    long stepsToMinimize = 300_000) where TState : notnull
{
    private const ulong Episodes = 256;
    // Untuned: a rare outcome at this many moments.
    private const ulong RareEpisodes = 32;

    /// <summary>Once it is cancelled, what was found is shown as it is.</summary>
    public CancellationToken Clock { get; init; }

    /// <summary>
    /// The first episode in which the proxy pays the exploit at least as much as the honest policy on the same streams
    /// and the true reward pays it less; failing that, the one that comes closest. It is minimised.
    /// </summary>
    /// <param name="exploit">What is to be shown.</param>
    /// <param name="honest">What it is compared with.</param>
    /// <param name="about">What the witness says of itself.</param>
    /// <param name="loss">True return that the shown episode should lose, if one of them does.</param>
    /// <exception cref="FaultException">The episode paid something else when it was replayed.</exception>
    public Witness Find(
        Policy<TState, TAction> exploit, Policy<TState, TAction> honest,
        (string Target, string Version, Verdict Verdict, string FoundBy) about, double loss = 0)
    {
        var player = new EpisodePlayer<TState, TAction>(target, progress);
        (Episode Exploit, Episode Honest, bool Loses, double Shortfall)? closest = null;
        for (ulong number = 0; number < Episodes && GoesOn(); number++)
            Look(player.Record(exploit, seed, number), player.Record(honest, seed, number));
        for (ulong number = 0; number < RareEpisodes && GoesOn(); number++)
        {
            if (player.RecordRare(exploit, seed, number) is not { } rare) break;
            Episode usual = player.Record(honest, seed, number);
            // Where the start is what is rare, both begin there.
            Look(rare, rare.ResetChance.SequenceEqual(usual.ResetChance)
                ? usual
                : player.RecordRare(honest, seed, number) ?? usual);
        }
        (Episode shown, Episode beside) =
            closest is { } pair ? (pair.Exploit, pair.Honest) : First(player, exploit, honest);
        Verify(player, shown);
        var minimizer = new WitnessMinimizer<TState, TAction>(target, stepsToMinimize, progress, cancellation)
        {
            Clock = Clock,
        };
        Episode simple = minimizer.Minimize(shown, beside);
        Verify(player, simple);
        return new Witness
        {
            Target = about.Target,
            Version = about.Version,
            Verdict = about.Verdict,
            FoundBy = about.FoundBy,
            Kind = about.Verdict is Verdict.Gamed or Verdict.Tied ? WitnessKind.Exploit : WitnessKind.Latent,
            Exploit = player.Draw(simple),
            Honest = player.Draw(beside),
            OriginalSteps = shown.Steps.Count,
            OriginalLength = shown.Length,
        };

        bool GoesOn() => closest is not { Loses: true, Shortfall: <= 0 }
            && (closest is null || !Clock.IsCancellationRequested);

        void Look(Episode bad, Episode good)
        {
            if (bad.True >= good.True) return;
            (bool Loses, double Shortfall) show = (bad.True <= good.True - loss, good.Proxy - bad.Proxy);
            if (closest is null || IsBetter(show, (closest.Value.Loses, closest.Value.Shortfall)))
                closest = (bad, good, show.Loses, show.Shortfall);
        }
    }

    // Whoever plays, an episode whose start is an end has no step to show.
    private (Episode Exploit, Episode Honest) First(
        EpisodePlayer<TState, TAction> player, Policy<TState, TAction> exploit, Policy<TState, TAction> honest)
    {
        ulong number = 0;
        while (number < Episodes && player.Record(exploit, seed, number).Steps.Count == 0) number++;
        return (player.Record(exploit, seed, number), player.Record(honest, seed, number));
    }

    // An episode in which the proxy pays less shows nothing, however much it loses.
    private static bool IsBetter((bool Loses, double Shortfall) one, (bool Loses, double Shortfall) other)
    {
        bool pays = one.Shortfall <= 0, otherPays = other.Shortfall <= 0;
        if (pays != otherPays) return pays;
        return pays ? one.Loses && !other.Loses : one.Shortfall < other.Shortfall;
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
