using GamingAudit.Engine.Adversaries.Elites;
using GamingAudit.Engine.Adversaries.Plans;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries;

/// <summary>
/// MAP-Elites on open-loop plans (Mouret and Clune 2015, "Illuminating search spaces by mapping elites"): keeps the
/// best plan of every kind of behaviour and mutates any of them, so that it passes through behaviour that does not pay
/// yet, and proposes exploits that differ.
/// </summary>
internal sealed class MapElites : IAdversary
{
    private const int Batch = 32;
    // Untuned. The founders set the ranges of the grid, so that fewer of them would divide it by the luck of the draw.
    private const int Founders = 128;
    private const int ScreeningEpisodes = 4;
    // Untuned: those of hill climbing.
    private const int ConfirmingEpisodes = 12;
    // As many as the finals take.
    private const int Offered = 4;

    /// <inheritdoc/>
    public string Name => "elites";

    /// <inheritdoc/>
    public int Weight => 1;

    /// <inheritdoc/>
    public IReadOnlyList<Candidate<TState, TAction>> Search<TState, TAction>(
        DecisionProcess<TState, TAction> process, SearchContext context) where TState : notnull
    {
        var evaluator = new PlanEvaluator<TState, TAction>(process, context);
        var finals = new PlanFinals<TState, TAction>(
            Name, process.Dynamics, evaluator, context.Seed ^ RandomStream.EliteFinals);
        var axes = new ObservationAxes(process.Dynamics.ObservationSize, context.Seed ^ RandomStream.EliteAxes);
        var map = new Map<TState, TAction>(process.Dynamics, evaluator, axes, context.Seed);
        while (map.CanGoOn) map.Iterate();
        foreach ((Plan plan, double mean) in map.Distinct(Offered)) finals.Add(plan, mean);
        return finals.Best();
    }

    private sealed class Map<TState, TAction>(
        GuardedDynamics<TState, TAction> dynamics, PlanEvaluator<TState, TAction> evaluator, ObservationAxes axes,
        ulong seed) where TState : notnull
    {
        private readonly Dictionary<Niche, int> niches = [];
        private readonly List<(Niche Niche, Plan Plan, double Mean)> elites = [];
        private readonly List<(Plan Plan, double Mean, Behaviour Behaviour)> founders = [];
        private BehaviourGrid? grid;
        private ulong iterations;

        public bool CanGoOn =>
            evaluator.Episodes >= Batch * (evaluator.IsStochastic ? ScreeningEpisodes + ConfirmingEpisodes : 1);

        public void Iterate()
        {
            Plan[] plans = [.. Enumerable.Range(0, Batch).Select(
                i => Draw(new SamplingChance(seed ^ RandomStream.Elites, iterations, (ulong)i)))];
            bool stochastic = evaluator.IsStochastic;
            (double Mean, Behaviour Behaviour)[] played = Play(plans, stochastic);
            if (stochastic != evaluator.IsStochastic && CanGoOn) played = Play(plans, stochastic: true);
            if (evaluator.IsStochastic && evaluator.Episodes >= Batch * ConfirmingEpisodes) Confirm(plans, played);
            for (int i = 0; i < Batch; i++) Add(plans[i], played[i].Mean, played[i].Behaviour);
            iterations++;
        }

        /// <summary>The best elites no two of which are neighbours, best first.</summary>
        public IReadOnlyList<(Plan Plan, double Mean)> Distinct(int count)
        {
            if (grid is null) Found();
            var chosen = new List<(Niche Niche, Plan Plan, double Mean)>();
            foreach ((Niche Niche, Plan Plan, double Mean) elite in elites.OrderByDescending(elite => elite.Mean))
                if (chosen.Count < count && chosen.TrueForAll(other => other.Niche.IsFarFrom(elite.Niche)))
                    chosen.Add(elite);
            return [.. chosen.Select(elite => (elite.Plan, elite.Mean))];
        }

        private Plan Draw(Chance chance)
        {
            if (grid is null) return PlanDraw.Random(dynamics.Actions, dynamics.Horizon, chance);
            // Of two elites the better, so that what pays is followed up more often.
            (int one, int other) = (chance.Below(elites.Count), chance.Below(elites.Count));
            Plan parent = elites[elites[one].Mean >= elites[other].Mean ? one : other].Plan;
            return PlanMutation.Of(parent, dynamics.Actions, chance);
        }

        // The same episodes for all, as niches are compared over the whole search; the finals play others.
        private (double Mean, Behaviour Behaviour)[] Play(Plan[] plans, bool stochastic)
        {
            BehaviourTrace<TState, TAction>[] traces =
                [.. plans.Select(_ => new BehaviourTrace<TState, TAction>(dynamics, axes))];
            double[] means = evaluator.Evaluate(
                plans, seed ^ RandomStream.EliteEpisodes, 0, stochastic ? ScreeningEpisodes : 1, traces);
            return [.. means.Zip(traces, (mean, trace) => (mean, trace.Summary()))];
        }

        // Those that would take a niche play more episodes first: a few are easily lucky.
        private void Confirm(Plan[] plans, (double Mean, Behaviour Behaviour)[] played)
        {
            int[] contenders = [.. Enumerable.Range(0, Batch).Where(
                i => grid is null || MayTake(grid.NicheOf(played[i].Behaviour), played[i].Mean))];
            double[] more = evaluator.Evaluate(
                [.. contenders.Select(i => plans[i])], seed ^ RandomStream.EliteEpisodes, ScreeningEpisodes,
                ConfirmingEpisodes);
            for (int k = 0; k < contenders.Length; k++)
            {
                ref double mean = ref played[contenders[k]].Mean;
                mean = (ScreeningEpisodes * mean + ConfirmingEpisodes * more[k])
                    / (ScreeningEpisodes + ConfirmingEpisodes);
            }
        }

        private bool MayTake(Niche niche, double mean) =>
            !niches.TryGetValue(niche, out int place) || mean >= elites[place].Mean;

        private void Add(Plan plan, double mean, Behaviour behaviour)
        {
            if (grid is not null)
            {
                Keep(plan, mean, behaviour);
                return;
            }
            founders.Add((plan, mean, behaviour));
            if (founders.Count == Founders) Found();
        }

        private void Found()
        {
            if (founders.Count == 0) return;
            grid = new BehaviourGrid([.. founders.Select(founder => founder.Behaviour)]);
            foreach ((Plan plan, double mean, Behaviour behaviour) in founders) Keep(plan, mean, behaviour);
        }

        private void Keep(Plan plan, double mean, Behaviour behaviour)
        {
            Niche niche = grid!.NicheOf(behaviour);
            if (!MayTake(niche, mean)) return;
            if (niches.TryGetValue(niche, out int place))
            {
                elites[place] = (niche, plan, mean);
                return;
            }
            niches.Add(niche, elites.Count);
            elites.Add((niche, plan, mean));
        }
    }
}
