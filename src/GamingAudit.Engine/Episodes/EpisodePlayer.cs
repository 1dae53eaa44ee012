using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Episodes;

/// <summary>Plays single episodes of a target and records them.</summary>
/// <param name="target">The target.</param>
/// <param name="progress">Told the steps of each episode once it was played.</param>
internal sealed class EpisodePlayer<TState, TAction>(
    GuardedTarget<TState, TAction> target, Action<long>? progress = null) where TState : notnull
{
    // A page of a report with all of them is read by nobody; a witness is short, or goes round in a loop.
    private const int MostDrawn = 400;

    private readonly GuardedDynamics<TState, TAction> dynamics = target.Dynamics;

    /// <summary>Plays a policy on the streams of one episode.</summary>
    public Episode Record(Policy<TState, TAction> policy, ulong seed, ulong number)
    {
        var episode = new StreamedEpisode<TState, TAction>(dynamics, seed);
        episode.Begin(number);
        return Recorded(policy, episode);
    }

    private Episode Recorded(Policy<TState, TAction> policy, StreamedEpisode<TState, TAction> episode)
    {
        var tape = new Tape([.. episode.Draws]);
        while (!episode.IsOver) Keep(tape, episode.Step(policy), [.. episode.Draws], episode.Weight);
        return Ended(tape);
    }

    /// <summary>
    /// The same episode with an outcome that is too rare to be met, taken where it could have come about; null where
    /// it could not.
    /// </summary>
    public Episode? RecordRare(Policy<TState, TAction> policy, ulong seed, ulong number)
    {
        var episode = new StreamedEpisode<TState, TAction>(dynamics, seed, countsRare: true);
        episode.Begin(number);
        while (!episode.IsOver) episode.Step(policy);
        progress?.Invoke(episode.Steps);
        return episode.BeginRare() ? Recorded(policy, episode) : null;
    }

    /// <summary>
    /// Plays a recorded episode again: its actions and its chance, under today's dynamics and rewards. Steps that texts
    /// name are looked up by these, whatever their numbers are today.
    /// </summary>
    /// <exception cref="ReplayException">It does not fit today's dynamics.</exception>
    public Episode Replay(Episode recorded) => Replay(recorded, null);

    /// <summary>The same episode with its first states drawn; those of a black box cannot be.</summary>
    /// <exception cref="ReplayException">It does not fit today's dynamics.</exception>
    public Episode Draw(Episode recorded)
    {
        var states = new List<string>();
        Replay(recorded, states);
        return states.Count == 0 ? recorded : recorded with { States = states };
    }

    private Episode Replay(Episode recorded, List<string>? states)
    {
        if (target.Texts is { } texts && recorded.Steps.All(step => step.Texts is not null))
            return Named(recorded, texts);
        var chance = new ReplayingChance();
        chance.Load(recorded.ResetChance);
        var cursor = new EpisodeCursor<TState, TAction>(dynamics);
        cursor.Reset(chance);
        Expect(chance.Exhausted, "resetting draws less often than it did");
        Look(cursor.State);
        var tape = new Tape(recorded.ResetChance);
        bool[] legal = new bool[dynamics.Actions.MaskLength];
        foreach ((int i, EpisodeStep step) in recorded.Steps.Index())
        {
            Expect(
                cursor.StepsLeft > 0, $"it has {recorded.Steps.Count} steps and the horizon is {dynamics.Horizon}");
            Expect(!cursor.IsOver, $"the episode now ends before step {i + 1}");
            TAction action = Decode(step, cursor.State, legal, i);
            chance.Load(step.Chance);
            Transition<TState, TAction> taken = cursor.Step(action, chance);
            Expect(chance.Exhausted, $"step {i + 1} draws less often than it did");
            Keep(tape, taken, step.Chance, cursor.Weight);
            Look(taken.After);
        }
        Expect(cursor.IsOver, $"the episode now goes on after step {recorded.Steps.Count}");
        return Ended(tape);

        void Look(TState state)
        {
            if (states?.Count <= MostDrawn && dynamics.Draw(state) is { } drawn) states.Add(drawn);
        }
    }

    /// <summary>
    /// Plays the actions of a draft as far as they go: an illegal one becomes the first legal one, after the last
    /// the last is repeated, and chance answers as drafted where it can, elsewhere with the likeliest outcome.
    /// </summary>
    /// <param name="resetChance">What chance answers to the reset.</param>
    /// <param name="draft">At least one step, each in bounds; what the steps paid is of no account.</param>
    /// <returns>What was played, and how many answers of chance were not the likeliest.</returns>
    public (Episode Episode, int Surprises) Perform(
        IReadOnlyList<double> resetChance, IReadOnlyList<EpisodeStep> draft)
    {
        var chance = new ScriptedChance();
        chance.Load(resetChance);
        var cursor = new EpisodeCursor<TState, TAction>(dynamics);
        cursor.Reset(chance);
        var tape = new Tape([.. chance.Draws]);
        bool[] legal = new bool[dynamics.Actions.MaskLength];
        while (!cursor.IsOver)
        {
            EpisodeStep drafted = draft[Math.Min(cursor.Steps, draft.Count - 1)];
            int[] branches = [.. drafted.Branches];
            dynamics.Mask(cursor.State, legal);
            LegalChoice.Make(branches, legal, dynamics.Actions.Branches);
            TAction action = dynamics.Actions.Decode(branches, [.. drafted.Values]);
            chance.Load(cursor.Steps < draft.Count ? drafted.Chance : []);
            Transition<TState, TAction> taken = cursor.Step(action, chance);
            Keep(tape, taken, [.. chance.Draws], cursor.Weight);
        }
        return (Ended(tape), chance.Surprises);
    }

    private Episode Named(Episode recorded, ITextSteps<TState, TAction> texts)
    {
        var tape = new Tape(recorded.ResetChance);
        double weight = 1;
        foreach (EpisodeStep step in recorded.Steps)
        {
            (double proxy, double truth) = dynamics.Scored(() => texts.Score(step.Texts!));
            tape.Add(step with
            {
                Branches = texts.NumberOf(step.Texts!) is { } number ? [number] : step.Branches,
                Proxy = proxy,
                True = truth,
            }, weight);
            weight *= dynamics.Discount;
        }
        return Ended(tape);
    }

    private Episode Ended(Tape tape)
    {
        progress?.Invoke(tape.Episode.Steps.Count);
        return tape.Episode;
    }

    private TAction Decode(EpisodeStep step, TState state, bool[] legal, int index)
    {
        ActionSpace<TAction> space = dynamics.Actions;
        Expect(
            step.Branches.Count == space.Branches.Count && step.Values.Count == space.Dimensions,
            "the action space has another shape now");
        dynamics.Mask(state, legal);
        int start = 0;
        for (int branch = 0; branch < space.Branches.Count; branch++)
        {
            int choice = step.Branches[branch];
            Expect(
                (uint)choice < (uint)space.Branches[branch] && legal[start + choice],
                $"the action of step {index + 1} ({step.Action}) is not legal any more");
            start += space.Branches[branch];
        }
        for (int d = 0; d < space.Dimensions; d++)
            Expect(
                step.Values[d] >= space.Low[d] && step.Values[d] <= space.High[d],
                $"the action of step {index + 1} ({step.Action}) is out of bounds now");
        return space.Decode([.. step.Branches], [.. step.Values]);
    }

    private void Keep(Tape tape, Transition<TState, TAction> step, IReadOnlyList<double> chance, double weight)
    {
        int[] branches = new int[dynamics.Actions.Branches.Count];
        float[] values = new float[dynamics.Actions.Dimensions];
        dynamics.Actions.Encode(step.Action, branches, values);
        tape.Add(new EpisodeStep
        {
            Action = dynamics.Show(step.Action),
            Branches = branches,
            Values = values,
            Texts = target.Texts?.TextsOf(step),
            Chance = chance,
            Proxy = target.Proxy(step),
            True = target.True(step),
        }, weight);
    }

    private static void Expect(bool holds, string otherwise)
    {
        if (!holds) throw new ReplayException($"The witness no longer applies: {otherwise}.");
    }

    private sealed class Tape(IReadOnlyList<double> resetChance)
    {
        private readonly List<EpisodeStep> steps = [];
        private double proxy;
        private double truth;

        public Episode Episode =>
            new() { ResetChance = resetChance, Steps = steps, Proxy = proxy, True = truth };

        public void Add(EpisodeStep step, double weight)
        {
            steps.Add(step);
            proxy += weight * step.Proxy;
            truth += weight * step.True;
        }
    }
}
