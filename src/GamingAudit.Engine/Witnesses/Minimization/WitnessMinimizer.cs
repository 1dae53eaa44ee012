using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Witnesses.Minimization;

/// <summary>
/// Simplifies the episode of an exploit by delta debugging (Zeller and Hildebrandt 2002, "Simplifying and isolating
/// failure-inducing input"): every change is played under the real dynamics and kept if the episode is simpler and
/// still shows the exploit. Deterministic, within a budget of steps.
/// </summary>
internal sealed class WitnessMinimizer<TState, TAction>(
    GuardedTarget<TState, TAction> target, long stepBudget, Action<long>? progress, CancellationToken cancellation)
    where TState : notnull
{
    // A witness that is simple because it has next to nothing left to show convinces nobody.
    private const double ShareToKeep = 0.5;
    // Looking at a draft without playing it takes time as well, about as much as one step for every eight it has.
    private const int StepsAsLongAsFolding = 8;
    private readonly EpisodePlayer<TState, TAction> player = new(target, progress);

    /// <summary>Once it is cancelled, the simplest so far is good enough.</summary>
    public CancellationToken Clock { get; init; }

    /// <summary>
    /// An episode from the same start in which the proxy pays at least half of what the exploit gained over the honest
    /// episode (where it gained nothing, at least as much as the exploit), and the true reward loses at least half.
    /// </summary>
    public Episode Minimize(Episode exploit, Episode honest)
    {
        if (exploit.Steps.Count == 0 || exploit.True >= honest.True) return exploit;
        var search = new Search(player, exploit, Goal.Of(exploit, honest), stepBudget, (cancellation, Clock));
        search.Sweep(ChanceEdits.Of, 0.1, calms: true);
        bool simpler;
        do
        {
            simpler = search.Sweep(steps => NumberEdits.Of(steps, target.Dynamics.Actions), 0.3);
            simpler |= search.Sweep(steps => LoopEdits.Of(steps, search.Written), 0.5);
            simpler |= search.Sweep(PhraseEdits.Of, 0.5);
            simpler |= search.Sweep(BlockEdits.Of, 0.5);
        }
        while (simpler);
        search.Sweep(ChanceEdits.Of, 1, calms: true);
        return search.Simplest;
    }

    private readonly record struct Goal(double Proxy, double True)
    {
        private const double Rounding = 1e-12;

        public static Goal Of(Episode exploit, Episode honest) => new(
            Math.Min(exploit.Proxy, honest.Proxy + ShareToKeep * (exploit.Proxy - honest.Proxy)),
            honest.True + ShareToKeep * (exploit.True - honest.True));

        public bool IsMetBy(Episode episode) => episode.Proxy >= Proxy - Rounding * Math.Abs(Proxy)
            && episode.True <= True;
    }

    private sealed class Search
    {
        private readonly EpisodePlayer<TState, TAction> player;
        private readonly Goal goal;
        private readonly (CancellationToken User, CancellationToken Clock) end;
        private long left;
        private readonly Drafts drafts = new();
        private Complexity complexity;

        public Search(
            EpisodePlayer<TState, TAction> player, Episode first, Goal goal, long budget,
            (CancellationToken User, CancellationToken Clock) end)
        {
            (this.player, this.goal, this.end, left) = (player, goal, end, budget);
            (Episode played, int surprises) = player.Perform(first.ResetChance, first.Steps);
            Simplest = SharedActions.Of(played);
            drafts.Begin(Simplest.Steps);
            complexity = drafts.Measure(surprises);
        }

        public Episode Simplest { get; private set; }

        public int Written => complexity.Written;

        /// <summary>Tries every edit once; true where one helped.</summary>
        /// <param name="edits">The edits for a sequence of steps.</param>
        /// <param name="share">How much of the budget that is left they may use.</param>
        /// <param name="calms">Whether they change chance rather than actions.</param>
        public bool Sweep(
            Func<IReadOnlyList<EpisodeStep>, IEnumerable<Edit>> edits, double share, bool calms = false)
        {
            long reserve = (long)((1 - share) * left);
            bool helped = false;
            foreach (Edit edit in edits(Simplest.Steps))
            {
                if (left <= reserve || end.Clock.IsCancellationRequested) break;
                helped |= edit(Simplest.Steps) is { } draft && Try(draft, calms);
            }
            return helped;
        }

        private bool Try(EpisodeStep[] draft, bool calms)
        {
            end.User.ThrowIfCancellationRequested();
            left -= 1 + draft.Length / StepsAsLongAsFolding;
            // Hope for the best before playing: where it would not be simpler either, there is no need to.
            if (!drafts.Measure(draft, calms ? 0 : complexity.Surprises).IsBelow(complexity)) return false;
            if (Perform(draft) is not (Episode episode, int surprises)) return false;
            if (!goal.IsMetBy(episode)) return false;
            Complexity reached = Complexity.Of(episode.Steps, surprises);
            if (!reached.IsBelow(complexity)) return false;
            (Simplest, complexity) = (SharedActions.Of(episode), reached);
            drafts.Begin(Simplest.Steps);
            return true;
        }

        private (Episode Episode, int Surprises)? Perform(EpisodeStep[] draft)
        {
            left -= draft.Length;
            try
            {
                return player.Perform(Simplest.ResetChance, draft);
            }
            catch (FaultException)
            {
                // The exploit that was found does not need the code that fails here.
                return null;
            }
        }
    }
}
