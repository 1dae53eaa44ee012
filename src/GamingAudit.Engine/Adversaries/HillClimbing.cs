using GamingAudit.Engine.Adversaries.Plans;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries;

/// <summary>
/// Climbs among open-loop plans: of a batch of mutated children the best replaces its parent unless it is worse, and
/// where nothing improves any more the climb starts again elsewhere. Finds long, exact sequences and loops that pay
/// late; cannot react to chance.
/// </summary>
internal sealed class HillClimbing : IAdversary
{
    private const int Children = 16;
    // Untuned. Children share their streams, so that more of them a round cost episodes and not luck. So many rounds
    // without anything better end a climb: fewer begin more climbs, more finish those that improve late.
    private const int Patience = 60;
    private const int ScreeningEpisodes = 4;
    // Untuned: of sixteen episodes four choose a child and all judge it, as the best of sixteen was lucky in its four.
    private const int ConfirmingEpisodes = 12;

    /// <inheritdoc/>
    public string Name => "climb";

    /// <inheritdoc/>
    public int Weight => 1;

    /// <inheritdoc/>
    public IReadOnlyList<Candidate<TState, TAction>> Search<TState, TAction>(
        DecisionProcess<TState, TAction> process, SearchContext context) where TState : notnull
    {
        var evaluator = new PlanEvaluator<TState, TAction>(process, context);
        var finals = new PlanFinals<TState, TAction>(
            Name, process.Dynamics, evaluator, context.Seed ^ RandomStream.ClimbingFinals);
        ulong seed = context.Seed ^ RandomStream.Climbing;
        for (ulong climb = 0; evaluator.Episodes >= EpisodesToAssess(evaluator.IsStochastic); climb++)
        {
            var climber = new Climber<TState, TAction>(process.Dynamics, seed, evaluator, climb);
            finals.Add(climber.Plan(out double mean), mean);
        }
        return finals.Best();
    }

    private static int EpisodesToAssess(bool stochastic) => stochastic ? ScreeningEpisodes + ConfirmingEpisodes : 1;

    private static int EpisodesOfRound(bool stochastic) =>
        2 * EpisodesToAssess(stochastic) + Children * (stochastic ? ScreeningEpisodes : 1);

    private sealed class Climber<TState, TAction>(
        GuardedDynamics<TState, TAction> dynamics, ulong seed, PlanEvaluator<TState, TAction> evaluator, ulong climb)
        where TState : notnull
    {
        public Plan Plan(out double mean)
        {
            Plan best = PlanDraw.Random(dynamics.Actions, dynamics.Horizon, new SamplingChance(seed, climb));
            bool stochastic = evaluator.IsStochastic;
            (double Screened, double Mean) value = Assess(best, null, stochastic);
            ulong round = 1;
            for (int stale = 0; stale < Patience && CanGoOn; round++)
            {
                if (stochastic != evaluator.IsStochastic)
                {
                    stochastic = true;
                    value = Assess(best, null, stochastic);
                }
                Plan[] children = [.. Enumerable.Range(0, Children).Select(child => PlanMutation.Of(
                    best, dynamics.Actions, new SamplingChance(seed, climb, round * Children + (ulong)child)))];
                double[] screened = evaluator.Evaluate(children, Key, 0, stochastic ? ScreeningEpisodes : 1);
                double highest = screened.Max();
                stale++;
                if (highest < value.Screened) continue;
                Plan child = children[Array.IndexOf(screened, highest)];
                (double Screened, double Mean) assessed = Assess(child, highest, stochastic);
                if (assessed.Mean < value.Mean) continue;
                if (assessed.Mean > value.Mean) stale = 0;
                (best, value) = (child, assessed);
            }
            mean = value.Mean;
            return best;
        }

        // Each climb has streams of its own, so that luck with one set of them is not inherited.
        private ulong Key => seed + climb;

        private bool CanGoOn => evaluator.Episodes >= EpisodesOfRound(evaluator.IsStochastic);

        private (double Screened, double Mean) Assess(Plan plan, double? known, bool stochastic)
        {
            int episodes = stochastic ? ScreeningEpisodes : 1;
            double screened = known ?? evaluator.Evaluate([plan], Key, 0, episodes)[0];
            if (!stochastic) return (screened, screened);
            double more = evaluator.Evaluate([plan], Key, episodes, ConfirmingEpisodes)[0];
            return (screened, (episodes * screened + ConfirmingEpisodes * more) / (episodes + ConfirmingEpisodes));
        }
    }
}
