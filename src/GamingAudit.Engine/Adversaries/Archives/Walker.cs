using GamingAudit.Engine.Adversaries.Places;
using GamingAudit.Engine.Adversaries.Plans;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries.Archives;

/// <summary>Walks from a state of an archive: at random, or where a guide leads. Thread-safe.</summary>
internal sealed class Walker<TState, TAction>(
    DecisionProcess<TState, TAction> process, ulong seed, ActionPalette<TAction> palette) where TState : notnull
{
    // As many actions as Go-Explore explores for from one place; some go on to the end, for there to be whole episodes.
    private const int Longest = 100;
    private const double MostToTheEnd = 0.25;
    // Untuned: how often a guide is not followed.
    private const double Astray = 0.1;
    // Sets the chance of walks apart from that of resets.
    private const ulong Walks = 1UL << 48;
    private readonly StickyActions<TState, TAction> sticky = new(process.Dynamics, palette);

    /// <summary>The steps of a walk.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="number">Decides what it draws.</param>
    /// <param name="length">How long it may be, and whether it only looks around.</param>
    /// <param name="guide">What it follows, astray now and then; null for one at random.</param>
    /// <param name="places">What tells states apart.</param>
    /// <param name="model">Knows what was tried; null where nothing does.</param>
    public List<ArchivedStep<TState, TAction>> Walk(
        Visit<TState, TAction> from, ulong number, (int Most, bool LooksAround) length, Func<TState, int, int>? guide,
        PlaceIndex<TState, TAction> places, TransitionModel<TState, TAction>? model)
    {
        var own = new SamplingChance(seed ^ RandomStream.ArchiveActions, number);
        var sampling = new SamplingChance(seed ^ RandomStream.ArchiveEpisodes, number + Walks);
        var recording = new RecordingChance(sampling);
        double hold = StickyActions<TState, TAction>.DrawHold(own);
        var cursor = new EpisodeCursor<TState, TAction>(process.Dynamics);
        cursor.Begin(from.State, from.Step);
        int most = Math.Min(
            length.Most, guide is null ? Draw(cursor.StepsLeft, length.LooksAround, own) : cursor.StepsLeft);
        var steps = new List<ArchivedStep<TState, TAction>>(most);
        (TAction Action, int Choice) act = default;
        while (steps.Count < most && !cursor.IsOver)
        {
            int guided = guide is null || own.Bernoulli(Astray) ? -1 : guide(cursor.State, cursor.StepsLeft);
            act = guided >= 0 ? (palette[guided], guided)
                : steps.Count > 0 && guide is null ? sticky.Next(cursor.State, act, hold, own)
                : First(cursor.State, model, own);
            sampling.Rekey(seed ^ RandomStream.ArchiveEpisodes, number + Walks, (ulong)steps.Count + 1);
            recording.Clear();
            Transition<TState, TAction> step = cursor.Step(act.Action, recording);
            double reward = process.Reward(step);
            (ulong cell, bool beyond) = places.Prepare(step.After);
            steps.Add(new ArchivedStep<TState, TAction>(
                act.Action, act.Choice, step.After, reward, cursor.IsOver, recording.Draws.Count > 0, cell, beyond));
        }
        return steps;
    }

    private static int Draw(int left, bool looksAround, Chance chance) =>
        !looksAround && chance.Bernoulli(Math.Min(MostToTheEnd, (double)Longest / left / 2))
            ? left
            : PlanDraw.Length(Math.Min(Longest, left), chance);

    private (TAction Action, int Choice) First(
        TState state, TransitionModel<TState, TAction>? model, Chance chance) =>
        model is not null && model.LeastTried(state, chance) is >= 0 and var untried
            ? (palette[untried], untried)
            : sticky.Draw(state, chance);
}
