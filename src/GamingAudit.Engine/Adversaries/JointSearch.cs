using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Adversaries.Splices;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries;

/// <summary>
/// Looks for a policy that is as honest as the best known and that the proxy pays more: what a search for the true
/// reward alone has no reason to find. It begins with the policies that are known. First it puts them together in
/// turns, from the honest side towards the proxy and from the exploit towards what is wanted; then those who learn play
/// for both rewards, and start along what the known policies do.
/// </summary>
/// <remarks>
/// It sees both rewards, so what it finds is no exploit: it is a measure for those that are accused.
/// </remarks>
/// <param name="players">Who plays for both rewards after the splices.</param>
internal sealed class JointSearch(Portfolio players)
{
    /// <summary>What reports call it.</summary>
    public const string Name = "joint search";

    // Untuned: what has to be learned takes more steps than what is put together, from two sides.
    private const int ShareToSplice = 2;
    // Untuned: as the other searches that keep a flock have them, for what is compared rarely and for other luck.
    private const int ShareForFinals = 8;
    private const int Finalists = 4;
    private const int Founders = 1;
    private const ulong BatchesOfEpisodes = 6;
    // Untuned: of a start by chance all that may happen should be met, but rather so many tries than more episodes.
    private const int MostPerTry = 8;
    private const int Tries = 1_000;
    // Untuned: with fewer, next to nothing is tried of a long episode.
    private const int FewestTries = 400;
    // Untuned: enough to start at, to tell means apart and to draw a threshold from; more would only take longer.
    private const int EpisodesToStartAlong = 8;
    private const int MostFinals = 32;
    private const int MostSeen = 512;

    /// <summary>True where somebody plays who begins where others ended.</summary>
    public bool IsPossible => players.Any;

    /// <summary>The fewest steps that are worth it.</summary>
    public static long FewestSteps(int horizon) => 2L * ShareToSplice * FewestTries * horizon;

    /// <summary>What it found, in no order.</summary>
    /// <param name="target">The target, both rewards of it.</param>
    /// <param name="aim">What is to be earned.</param>
    /// <param name="known">Policies that are known.</param>
    /// <param name="context">What the search may use.</param>
    /// <param name="cancellation">The user's wish to stop, as against the time cap in the context.</param>
    public PortfolioFinds<TState, TAction> Search<TState, TAction>(
        GuardedTarget<TState, TAction> target, JointAim aim, IReadOnlyList<Candidate<TState, TAction>> known,
        SearchContext context, CancellationToken cancellation) where TState : notnull
    {
        var run = new Run<TState, TAction>(target, context);
        Candidate<TState, TAction>[] bases = [.. known.Where(one => one.Trained is not { HasMemory: true })];
        var found = new List<Candidate<TState, TAction>>();
        try
        {
            Policy<TState, TAction>[] policies = [.. bases.Select(one => one.Policy)];
            SpliceMaterial material = run.Material(policies);
            long each = context.StepBudget / ShareToSplice / 2;
            if (policies.Length > 0)
            {
                bool seesState = bases.Any(one => one.SeesState);
                found.AddRange(run.Splice(
                    policies, material, aim.OfHonest, each, RandomStream.Splices, seesState));
                found.AddRange(run.Splice(
                    policies, material, aim.OfExploit, each, RandomStream.SplicesOfExploit, seesState));
            }
            using PortfolioSearch<TState, TAction> search = players.Begin(
                new DecisionProcess<TState, TAction>(
                    target.Dynamics, step => aim.Both(target.Proxy(step), target.True(step))),
                run.Left);
            foreach (Candidate<TState, TAction> one in bases.Concat(found)) search.Tell([one]);
            if (target.Dynamics.Box is null) search.StartAlong(run.Ways([.. bases.Concat(found)]));
            search.Play(context with { StepBudget = run.Left }, cancellation);
            return new PortfolioFinds<TState, TAction>([.. found, .. search.Candidates], search.TimeCapped);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new PortfolioFinds<TState, TAction>(found, true);
        }
    }

    private sealed class Run<TState, TAction>(GuardedTarget<TState, TAction> target, SearchContext context)
        where TState : notnull
    {
        private readonly GuardedDynamics<TState, TAction> dynamics = target.Dynamics;
        private long taken;

        public long Left => Math.Max(0, context.StepBudget - Interlocked.Read(ref taken));

        public SpliceMaterial Material(IReadOnlyList<Policy<TState, TAction>> known)
        {
            (TState State, int Step)[] ways = [.. Ways(known)];
            int apart = 1 + ways.Length / MostSeen;
            var seen = new List<float[]>();
            for (int i = 0; i < ways.Length && dynamics.ObservationSize > 0; i += apart)
            {
                float[] observation = new float[dynamics.ObservationSize];
                dynamics.Observe(ways[i].State, observation);
                seen.Add(observation);
            }
            return new SpliceMaterial(known.Count, dynamics.Actions, dynamics.Horizon, seen);
        }

        public IReadOnlyList<Candidate<TState, TAction>> Splice(
            Policy<TState, TAction>[] known, SpliceMaterial material, Func<double, double, double> worth, long steps,
            ulong stream, bool seesState)
        {
            ulong episodes = 0;
            int perTry = (int)Math.Clamp(steps / Tries / dynamics.Horizon, 1, MostPerTry);
            var flock = new Flock<Splice>(
                chance => Splices.Splice.Draw(material, chance), (splice, chance) => splice.Mutated(material, chance),
                Founders);
            double[] Tried(Splice[] splices) => Worth(
                [.. splices.Select(splice => SplicePolicy.Of(dynamics, known, splice))],
                RandomStream.SpliceEpisodes + episodes, perTry, worth);
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
                found, RandomStream.SpliceFinals, (int)Math.Clamp(each, perTry, MostFinals), worth);
            return [.. found.Index()
                .OrderByDescending(entry => means[entry.Index])
                .Take(Finalists)
                .Select((entry, i) => new Candidate<TState, TAction>($"{Name} {i + 1}", entry.Item)
                {
                    SeesState = seesState,
                })];
        }

        /// <summary>States along what policies do, with the steps before them.</summary>
        public IReadOnlyList<(TState State, int Step)> Ways(IReadOnlyList<Candidate<TState, TAction>> known) =>
            Ways([.. known.Select(one => one.Policy)]);

        private List<(TState State, int Step)> Ways(IReadOnlyList<Policy<TState, TAction>> policies)
        {
            var ways = new List<(TState, int)>();
            var episode = new StreamedEpisode<TState, TAction>(
                dynamics, context.Seed ^ RandomStream.SpliceFinals, context.Cancellation);
            foreach (Policy<TState, TAction> policy in policies)
                for (ulong number = 0; number < EpisodesToStartAlong && Left > dynamics.Horizon; number++)
                {
                    episode.Begin(number);
                    while (!episode.IsOver)
                    {
                        ways.Add((episode.Cursor.State, episode.Steps));
                        episode.Step(policy);
                    }
                    Count(episode.Steps);
                }
            return ways;
        }

        private double[] Worth(
            Policy<TState, TAction>[] policies, ulong stream, int count, Func<double, double, double> worth)
        {
            double[] means = new double[policies.Length];
            OrderedParallel.For(0, policies.Length, context.Threads, context.Cancellation, i =>
            {
                var sampler = new PolicySampler<TState, TAction>(
                    target, context.Seed ^ stream, 1, context.Cancellation, Count);
                ReturnSamples samples = sampler.Sample(policies[i], count);
                means[i] = worth(samples.MeanProxy, samples.MeanTrue);
            });
            return means;
        }

        private void Count(long steps)
        {
            Interlocked.Add(ref taken, steps);
            context.Progress?.Invoke(steps);
        }
    }
}
