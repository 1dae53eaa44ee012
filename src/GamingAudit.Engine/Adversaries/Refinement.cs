using GamingAudit.Engine.Adversaries.Plans;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Adversaries.Residuals;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries;

/// <summary>
/// Begins where the others ended: takes the best that each of them found and looks for what pays more close by. What a
/// policy does is drawn towards waves and corners, so that a balance it keeps is kept meanwhile; where nothing is left
/// to chance its actions are a plan, which is changed bit by bit. Finds the last few percent, and what costs the proxy
/// nothing.
/// </summary>
internal sealed class Refinement : IResumableAdversary
{
    /// <inheritdoc/>
    public string Name => "refine";

    /// <inheritdoc/>
    public int Weight => 2;

    /// <inheritdoc/>
    /// <remarks>Where nothing is known it refines a plan of first choices.</remarks>
    public IResumableSearch<TState, TAction> Begin<TState, TAction>(
        DecisionProcess<TState, TAction> process, SearchContext context) where TState : notnull =>
        new Running<TState, TAction>(Name, process, context);

    private sealed class Running<TState, TAction>(
        string name, DecisionProcess<TState, TAction> process, SearchContext context)
        : IResumableSearch<TState, TAction> where TState : notnull
    {
        // Untuned. As many of the best as a flock has room for beside what it makes of them.
        private const int MostKnown = 3;
        private const int Finalists = 4;
        private const int Founders = 1;
        private const int ShareForFinals = 8;
        private const int MostEpisodes = 32;
        private const ulong BatchesOfEpisode = 6;
        // Of what the best is paid in an episode: less than this is no cost.
        private const double NoCost = 1e-3;
        private readonly GuardedDynamics<TState, TAction> dynamics = process.Dynamics;
        private readonly ActionSpace<TAction> space = process.Dynamics.Actions;
        private readonly Playing<TState, TAction> playing = new(process, context);
        private ulong advances;
        private long left;

        public IReadOnlyList<Candidate<TState, TAction>> Advance(long steps)
        {
            ulong seed = context.Seed + advances++;
            left = steps - steps / ShareForFinals;
            playing.Restart(seed);
            Policy<TState, TAction>[] known = Best(process.Known is { Count: > 0 } others
                ? others
                : [PlanPolicy.Of(dynamics, new Plan(space, dynamics.Horizon))]);
            if (known.Length == 0) return [];
            int[] free = Free(known[0]);
            var drawing = new Flock<Residual>(
                chance => Residual.Draw(known.Length, free, space, dynamics.Horizon, chance),
                (residual, chance) => residual.Mutated(dynamics.Horizon, chance), Founders);
            long forPlans = playing.Drew ? 0 : left / 2;
            Move(drawing, forPlans, residual => ResidualPolicy.Of(dynamics, known, residual), seed);
            List<Policy<TState, TAction>> found =
                [.. drawing.Members.Select(entry => ResidualPolicy.Of(dynamics, known, entry.Member))];
            if (forPlans > 0 && !playing.Drew)
            {
                // Too few steps for a flock before it leave what is known.
                Plan[] parents = [.. (found.Count > 0 ? found : [.. known]).Take(MostKnown).Select(Recorded)];
                var changing = new Flock<Plan>(
                    chance => PlanMutation.Of(parents[chance.Below(parents.Length)], space, chance),
                    (plan, chance) => PlanMutation.Of(plan, space, chance), Founders);
                Move(changing, 0, plan => PlanPolicy.Of(dynamics, plan), seed);
                found = [.. changing.Members.Select(entry => PlanPolicy.Of(dynamics, entry.Member)), .. found];
            }
            return Finals(found, steps / ShareForFinals);
        }

        public void Dispose()
        {
        }

        private Policy<TState, TAction>[] Best(IReadOnlyList<Policy<TState, TAction>> all)
        {
            if (left < (long)all.Count * dynamics.Horizon) return [];
            double[] means = playing.Means([.. all], ref left);
            return [.. all.Index().OrderByDescending(entry => means[entry.Index]).Take(MostKnown)
                .Select(entry => entry.Item)];
        }

        // What may be held at either end with the best policy on all other axes, and nothing is lost by it.
        private int[] Free(Policy<TState, TAction> best)
        {
            int axes = space.Branches.Count + space.Dimensions;
            if (left < (2L * axes + 1) * dynamics.Horizon) return [];
            Residual Held(int axis, double level) => new(
                0, new Rhythm(1, Wave.Square, 0.5, [.. Enumerable.Repeat((level, level, 0), axes)]),
                [.. Enumerable.Range(0, axes).Select(i => i == axis ? 1.0 : 0)], 0, 1);
            Policy<TState, TAction>[] held = [.. Enumerable.Range(0, 2 * axes).Select(
                i => ResidualPolicy.Of(dynamics, [best], Held(i / 2, i % 2)))];
            double[] means = playing.Means([best, .. held], ref left);
            double least = means[0] - NoCost * Math.Abs(means[0]);
            return [.. Enumerable.Range(0, axes).Where(
                axis => means[1 + 2 * axis] >= least && means[2 + 2 * axis] >= least)];
        }

        private void Move<T>(Flock<T> flock, long until, Func<T, Policy<TState, TAction>> policyOf, ulong seed)
        {
            double[] Tried(T[] members) => playing.Means([.. members.Select(policyOf)], ref left);
            while (left - until >= (Flock<T>.Batch + Flock<T>.Size) * playing.StepsAhead)
            {
                if (playing.Drew && flock.Batches > 0 && flock.Batches % BatchesOfEpisode == 0)
                {
                    playing.NextEpisode();
                    flock.Refresh(Tried);
                }
                flock.Move(seed ^ RandomStream.Refinement, Tried);
            }
        }

        private Plan Recorded(Policy<TState, TAction> policy)
        {
            var plan = new Plan(space, dynamics.Horizon);
            var episode = new StreamedEpisode<TState, TAction>(dynamics, context.Seed, context.Cancellation);
            episode.Begin(0);
            int step = 0;
            for (; !episode.IsOver; step++)
                space.Encode(episode.Step(policy).Action, plan.Branches(step), plan.Values(step));
            left -= step;
            context.Progress?.Invoke(step);
            for (int rest = step; rest > 0 && rest < plan.Length; rest++) plan.CopyStep(rest - 1, rest);
            return plan;
        }

        private IReadOnlyList<Candidate<TState, TAction>> Finals(
            IReadOnlyList<Policy<TState, TAction>> found, long steps)
        {
            int episodes = (int)Math.Clamp(
                steps / Math.Max(1, found.Count) / dynamics.Horizon, 1, playing.Drew ? MostEpisodes : 1);
            double[] means = playing.Means([.. found], RandomStream.RefinementFinals, episodes).Means;
            return [.. found.Index()
                .OrderByDescending(entry => means[entry.Index])
                .Take(Finalists)
                .Select((entry, i) => new Candidate<TState, TAction>($"{name} {i + 1}", entry.Item))];
        }
    }

    /// <summary>Plays policies on common streams.</summary>
    private sealed class Playing<TState, TAction>(DecisionProcess<TState, TAction> process, SearchContext context)
        where TState : notnull
    {
        private ulong seed;
        private ulong episode;
        private bool drew;
        private long steps;
        private long played;

        /// <summary>True once an episode has drawn from chance.</summary>
        public bool Drew => Volatile.Read(ref drew);

        /// <summary>
        /// Steps that an episode may take: twice those of what was played, and all before there is any.
        /// </summary>
        public long StepsAhead => played == 0
            ? process.Dynamics.Horizon
            : Math.Min(process.Dynamics.Horizon, 2 * steps / played + 1);

        public void Restart(ulong by) => (seed, episode) = (by, 0);

        public void NextEpisode() => episode++;

        /// <summary>In the episode of now, out of the steps that are left.</summary>
        public double[] Means(Policy<TState, TAction>[] policies, ref long left)
        {
            (double[] means, long steps) = Means(policies, RandomStream.RefinementEpisodes + episode, 1);
            left -= steps;
            return means;
        }

        public (double[] Means, long Steps) Means(Policy<TState, TAction>[] policies, ulong stream, int episodes)
        {
            double[] means = new double[policies.Length];
            long taken = 0;
            OrderedParallel.For(0, policies.Length, context.Threads, context.Cancellation, i =>
            {
                (means[i], long steps, bool any) = PolicyEvaluation.Watch(
                    process, policies[i], episodes, seed ^ stream, context.Cancellation);
                if (any) Volatile.Write(ref drew, true);
                Interlocked.Add(ref taken, steps);
            });
            context.Progress?.Invoke(taken);
            (steps, played) = (steps + taken, played + policies.Length * episodes);
            return (means, Math.Max(policies.Length, taken));
        }
    }
}
