using GamingAudit.Engine.Adversaries.Beams;
using GamingAudit.Engine.Adversaries.Plans;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries;

/// <summary>
/// A beam search (Lowerre 1976, "The HARPY speech recognition system") over the states of a model that can be copied:
/// step by step it goes on from the states that were paid most, one of each cell of a grid. Finds what has to be
/// steered all the way, where an early step decides what is possible late and a small change to a plan spoils the rest.
/// Its finds are plans, which cannot answer what chance does: it plays only where a state is a value and no step draws,
/// and where its steps suffice for a beam. Where chance draws how an episode begins, each plan is tried in a few of
/// them at once.
/// </summary>
internal sealed class BeamSearch : IResumableAdversary
{
    /// <inheritdoc/>
    public string Name => "beam";

    /// <inheritdoc/>
    public int Weight => 3;

    /// <summary>
    /// False: its finds are spoilt by small changes, and early better than what is to be found elsewhere, so that who
    /// goes on from the best that is known would stay near them.
    /// </summary>
    public bool LeadsOthers => false;

    /// <inheritdoc/>
    public bool Plays<TState, TAction>(DecisionProcess<TState, TAction> process, long steps) where TState : notnull =>
        process.Dynamics.StatesAreValues
        && new Beam<TState, TAction>(
            process, new SearchContext(0, steps, 1, null, CancellationToken.None), draws: false, steps).IsWideEnough
        && !Luck.Of(process.Dynamics).InSteps;

    /// <inheritdoc/>
    public IResumableSearch<TState, TAction> Begin<TState, TAction>(
        DecisionProcess<TState, TAction> process, SearchContext context) where TState : notnull =>
        new Running<TState, TAction>(Name, process, context);

    private sealed class Running<TState, TAction>(
        string name, DecisionProcess<TState, TAction> process, SearchContext context)
        : IResumableSearch<TState, TAction> where TState : notnull
    {
        // Untuned. A beam begins anew, so that the next is worth its steps only where it is much wider, or the last.
        private const int Wider = 4;
        private const int ShareForFinals = 16;
        private readonly Luck luck = Luck.Of(process.Dynamics);
        private ulong beams;
        private long allowed;
        private long spent;
        private long widest;

        public IReadOnlyList<Candidate<TState, TAction>> Advance(long steps)
        {
            if (!process.Dynamics.StatesAreValues) return [];
            allowed += steps;
            bool isLast = allowed + steps > context.StepBudget;
            return allowed - spent >= Wider * widest || isLast ? Play(allowed - spent) : [];
        }

        public void Dispose()
        {
        }

        private IReadOnlyList<Candidate<TState, TAction>> Play(long steps)
        {
            SearchContext own = context with { Seed = context.Seed + beams++ };
            long forFinals = steps / ShareForFinals;
            var beam = new Beam<TState, TAction>(process, own, luck.InStart || luck.InSteps, steps - forFinals);
            if (!beam.IsWideEnough) return [];
            (spent, widest) = (allowed, steps);
            var evaluator = new PlanEvaluator<TState, TAction>(process, own with { StepBudget = forFinals });
            var finals = new PlanFinals<TState, TAction>(
                name, process.Dynamics, evaluator, own.Seed ^ RandomStream.BeamFinals);
            foreach (Plan plan in beam.Search())
                if (evaluator.FinalEpisodes > 0)
                    finals.Add(plan, evaluator.Evaluate([plan], own.Seed ^ RandomStream.BeamFinals, 0, 1)[0]);
            return finals.Best() is { Count: > 0 } best ? best : [new Candidate<TState, TAction>(name, Lost)];
        }

        // Every start is an end, or the finals have no steps for an episode.
        private Policy<TState, TAction> Lost =>
            PlanPolicy.Of(process.Dynamics, new Plan(process.Dynamics.Actions, 1));
    }
}
