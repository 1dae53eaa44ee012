using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Adversaries.Reflexes;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries;

/// <summary>
/// Searches among policies that answer what they see at once, without a network: linear in the observation, held at the
/// bounds, with a wave on top (after Mania et al. 2018, "Simple random search of static linear policies is competitive
/// for reinforcement learning"). A flock of them is changed number by number. Finds what pays for swinging about a
/// balance that has to be kept, and what takes a learner longer to settle.
/// </summary>
internal sealed class ReflexSearch : IResumableAdversary
{
    /// <inheritdoc/>
    public string Name => "reflex";

    /// <inheritdoc/>
    public int Weight => 2;

    /// <inheritdoc/>
    public IResumableSearch<TState, TAction> Begin<TState, TAction>(
        DecisionProcess<TState, TAction> process, SearchContext context) where TState : notnull =>
        new Running<TState, TAction>(Name, process, context);

    private sealed class Running<TState, TAction>(
        string name, DecisionProcess<TState, TAction> process, SearchContext context)
        : IResumableSearch<TState, TAction> where TState : notnull
    {
        // Untuned: as in a sweep. A quarter of the first plays founds the flock.
        private const int Plays = 384;
        private const int LeastSteps = 32;
        // Untuned: an eighth of the steps compares what was found.
        private const int ShareForFinals = 8;
        private const int MostEpisodes = 32;
        private const int Finalists = 4;
        // Of steps at random, to see by how much each number of an observation varies.
        private const int StepsToSee = 512;
        private const ulong BatchesOfEpisode = 6;
        private readonly GuardedDynamics<TState, TAction> dynamics = process.Dynamics;
        private readonly int most = (int)Math.Clamp(
            context.StepBudget / Plays, Math.Min(process.Dynamics.Horizon, LeastSteps), process.Dynamics.Horizon);
        private readonly Flock<Reflex> flock = new(
            chance => Reflex.Draw(
                process.Dynamics.Actions, process.Dynamics.ObservationSize, process.Dynamics.Horizon, chance),
            (reflex, chance) => reflex.Mutated(process.Dynamics.Horizon, chance));
        private ReflexPolicy<TState, TAction>? policies;
        private long left;
        private ulong episode;
        private ulong advances;

        public IReadOnlyList<Candidate<TState, TAction>> Advance(long steps)
        {
            if (dynamics.ObservationSize == 0) return [];
            left = steps - steps / ShareForFinals;
            left -= See();
            while (left >= (long)(Flock<Reflex>.Batch + Flock<Reflex>.Size) * most)
            {
                if (flock.Batches > 0 && flock.Batches % BatchesOfEpisode == 0)
                {
                    episode++;
                    flock.Refresh(Tried);
                }
                flock.Move(context.Seed ^ RandomStream.Reflexes, Tried);
            }
            return flock.Members.Count == 0 ? [] : Finals(steps / ShareForFinals);
        }

        public void Dispose()
        {
        }

        private long See()
        {
            if (policies is not null) return 0;
            int size = dynamics.ObservationSize;
            double[] sum = new double[size], square = new double[size];
            float[] observation = new float[size];
            Policy<TState, TAction> random = new RandomActions<TState, TAction>(dynamics).Policy;
            var playing = new StreamedEpisode<TState, TAction>(
                dynamics, context.Seed ^ RandomStream.ReflexEpisodes, context.Cancellation);
            int steps = 0;
            for (ulong episode = 0; steps < StepsToSee && episode < StepsToSee; episode++)
                for (playing.Begin(episode); !playing.IsOver && steps < StepsToSee; steps++)
                {
                    dynamics.Observe(playing.Step(random).After, observation);
                    for (int i = 0; i < size; i++)
                    {
                        sum[i] += observation[i];
                        square[i] += (double)observation[i] * observation[i];
                    }
                }
            if (!playing.IsOver) dynamics.Leave(playing.Cursor.State);
            context.Progress?.Invoke(steps);
            int count = Math.Max(1, steps);
            double[] centre = [.. sum.Select(total => total / count)];
            policies = new ReflexPolicy<TState, TAction>(
                dynamics, centre,
                [.. square.Select((total, i) => Math.Sqrt(Math.Max(0, total / count - centre[i] * centre[i])))]);
            return steps;
        }

        // In the episode of now, out of the steps that are left.
        private double[] Tried(Reflex[] reflexes)
        {
            (double[] means, long steps) = Play(reflexes, RandomStream.ReflexEpisodes + episode, 1, most);
            left -= steps;
            return means;
        }

        private IReadOnlyList<Candidate<TState, TAction>> Finals(long steps)
        {
            int episodes = (int)Math.Clamp(steps / Flock<Reflex>.Size / dynamics.Horizon, 1, MostEpisodes);
            Reflex[] reflexes = [.. flock.Members.Select(entry => entry.Member)];
            (double[] means, _) = Play(
                reflexes, RandomStream.ReflexFinals + advances++, episodes, dynamics.Horizon);
            return [.. reflexes.Index()
                .OrderByDescending(entry => means[entry.Index])
                .Take(Finalists)
                .Select((entry, i) => new Candidate<TState, TAction>($"{name} {i + 1}", policies!.Of(entry.Item)))];
        }

        private (double[] Means, long Steps) Play(Reflex[] reflexes, ulong stream, int episodes, int steps)
        {
            double[] means = new double[reflexes.Length];
            long taken = 0;
            OrderedParallel.For(0, reflexes.Length, context.Threads, context.Cancellation, i =>
            {
                (means[i], long played) = PolicyEvaluation.Run(
                    process, policies!.Of(reflexes[i]), episodes, context.Seed ^ stream, context.Cancellation, steps);
                Interlocked.Add(ref taken, played);
            });
            context.Progress?.Invoke(taken);
            return (means, Math.Max(1, taken));
        }
    }
}
