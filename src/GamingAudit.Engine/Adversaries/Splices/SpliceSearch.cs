using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries.Splices;

/// <summary>
/// Puts policies that are known together in turns, with actions in between, and keeps what is worth most.
/// </summary>
/// <param name="dynamics">What is played.</param>
/// <param name="context">What the search may use.</param>
internal sealed class SpliceSearch<TState, TAction>(
    GuardedDynamics<TState, TAction> dynamics, SearchContext context) where TState : notnull
{
    // Untuned: as the other searches that keep a flock have them, for what is compared rarely and for other luck.
    private const int ShareForFinals = 8;
    private const int Finalists = 4;
    private const int Founders = 1;
    private const ulong BatchesOfEpisodes = 6;
    // Untuned: of a start by chance all that may happen should be met, but rather so many tries than more episodes.
    private const int MostPerTry = 8;
    private const int Tries = 1_000;
    // Untuned: enough to tell means apart and to draw a threshold from; more would only take longer.
    private const int MostFinals = 32;
    private const int MostSeen = 512;
    private long taken;

    /// <summary>What a policy is worth, in so many episodes of a stream; counts the steps.</summary>
    public delegate double WorthOf(Policy<TState, TAction> policy, ulong stream, int episodes);

    /// <summary>Steps that are left.</summary>
    public long Left => Math.Max(0, context.StepBudget - Interlocked.Read(ref taken));

    /// <summary>What splices of known policies are made of.</summary>
    public SpliceMaterial Material(IReadOnlyList<Policy<TState, TAction>> known)
    {
        IReadOnlyList<(TState State, int Step)> ways = Ways(known);
        int apart = 1 + ways.Count / MostSeen;
        var seen = new List<float[]>();
        for (int i = 0; i < ways.Count && dynamics.ObservationSize > 0; i += apart)
        {
            float[] observation = new float[dynamics.ObservationSize];
            dynamics.Observe(ways[i].State, observation);
            seen.Add(observation);
        }
        return new SpliceMaterial(known.Count, dynamics.Actions, dynamics.Horizon, seen);
    }

    /// <summary>The best splices, best first.</summary>
    /// <param name="known">At least one policy, none with a memory.</param>
    /// <param name="material">What they are made of.</param>
    /// <param name="steps">Environment steps to take.</param>
    /// <param name="stream">Decides what is drawn and changed.</param>
    /// <param name="worthOf">What one is worth; asked on several threads.</param>
    public IReadOnlyList<Policy<TState, TAction>> Splice(
        IReadOnlyList<Policy<TState, TAction>> known, SpliceMaterial material, long steps, ulong stream,
        WorthOf worthOf)
    {
        ulong episodes = 0;
        int perTry = (int)Math.Clamp(steps / Tries / dynamics.Horizon, 1, MostPerTry);
        var flock = new Flock<Splice>(
            chance => Splices.Splice.Draw(material, chance), (splice, chance) => splice.Mutated(material, chance),
            Founders);
        double[] Tried(Splice[] splices) => Worth(
            [.. splices.Select(splice => SplicePolicy.Of(dynamics, known, splice))],
            RandomStream.SpliceEpisodes + episodes, perTry, worthOf);
        long end = taken + steps - steps / ShareForFinals, batch = 0;
        while (taken + batch < end)
        {
            long started = taken;
            if (flock.Batches > 0 && flock.Batches % BatchesOfEpisodes == 0)
            {
                episodes++;
                flock.Refresh(Tried);
            }
            flock.Move(context.Seed ^ stream, Tried);
            batch = taken - started;
        }
        Policy<TState, TAction>[] found =
            [.. flock.Members.Select(entry => SplicePolicy.Of(dynamics, known, entry.Member))];
        long each = steps / ShareForFinals / Math.Max(1, found.Length) / dynamics.Horizon;
        double[] means = Worth(
            found, RandomStream.SpliceFinals, (int)Math.Clamp(each, perTry, MostFinals), worthOf);
        return [.. found.Index()
            .OrderByDescending(entry => means[entry.Index])
            .Take(Finalists)
            .Select(entry => entry.Item)];
    }

    /// <inheritdoc cref="KnownWays.Of"/>
    public IReadOnlyList<(TState State, int Step)> Ways(IReadOnlyList<Policy<TState, TAction>> policies)
    {
        (IReadOnlyList<(TState, int)> ways, long steps) = KnownWays.Of(dynamics, policies, context, Left);
        Count(steps);
        return ways;
    }

    /// <summary>Counts steps that were taken.</summary>
    public void Count(long steps)
    {
        Interlocked.Add(ref taken, steps);
        context.Progress?.Invoke(steps);
    }

    private double[] Worth(Policy<TState, TAction>[] policies, ulong stream, int count, WorthOf worthOf)
    {
        double[] means = new double[policies.Length];
        OrderedParallel.For(
            0, policies.Length, context.Threads, context.Cancellation,
            i => means[i] = worthOf(policies[i], context.Seed ^ stream, count));
        return means;
    }
}
