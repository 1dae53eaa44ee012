using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Episodes;

/// <summary>
/// Plays policies on common streams: episode n of a seed draws the same chances whichever policy plays it, and
/// whichever thread. The dynamics and the policy draw from streams of their own, keyed by (seed, episode, step). One
/// episode at a time; the next one allocates nothing.
/// </summary>
internal sealed class StreamedEpisode<TState, TAction> where TState : notnull
{
    private readonly ulong seed;
    private readonly CancellationToken cancellation;
    private readonly SamplingChance ofDynamics;
    private readonly SamplingChance ofPolicy;
    private readonly RecordingChance recording;
    private readonly RecordingChance own;
    private EpisodeCursor<TState, TAction> cursor;
    private ulong number;

    /// <param name="dynamics">What is played.</param>
    /// <param name="seed">Key of the streams.</param>
    /// <param name="cancellation">Ends it early.</param>
    public StreamedEpisode(
        GuardedDynamics<TState, TAction> dynamics, ulong seed, CancellationToken cancellation = default)
    {
        (this.seed, this.cancellation) = (seed, cancellation);
        recording = new RecordingChance(ofDynamics = new SamplingChance(seed));
        own = new RecordingChance(ofPolicy = new SamplingChance(~seed));
        cursor = new EpisodeCursor<TState, TAction>(dynamics);
    }

    /// <summary>Where it stands.</summary>
    public EpisodeCursor<TState, TAction> Cursor => cursor;

    /// <inheritdoc cref="EpisodeCursor{TState, TAction}.IsOver"/>
    public bool IsOver => cursor.IsOver;

    /// <summary>Steps taken.</summary>
    public int Steps => cursor.Steps;

    /// <inheritdoc cref="EpisodeCursor{TState, TAction}.Weight"/>
    public double Weight => cursor.Weight;

    /// <summary>What the dynamics drew at the last step, or at the reset before the first.</summary>
    public IReadOnlyList<double> Draws => recording.Draws;

    /// <summary>True where chance had a part in the episode so far.</summary>
    public bool Drew { get; private set; }

    /// <summary>Begins an episode at a reset.</summary>
    public void Begin(ulong episode)
    {
        number = episode;
        ofDynamics.Rekey(seed, number, 0);
        recording.Clear();
        cursor.Reset(recording);
        Drew = recording.Draws.Count > 0;
    }

    /// <summary>Begins an episode in a state that is known.</summary>
    public void Begin(ulong episode, TState state)
    {
        number = episode;
        recording.Clear();
        cursor.Begin(state);
        Drew = false;
    }

    /// <summary>Takes the step that a policy chooses.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Transition<TState, TAction> Step(Policy<TState, TAction> policy)
    {
        cancellation.ThrowIfCancellationRequested();
        ulong step = (ulong)cursor.Steps + 1;
        ofPolicy.Rekey(~seed, number, step);
        own.Clear();
        TAction action = policy(cursor.State, cursor.StepsLeft, own);
        ofDynamics.Rekey(seed, number, step);
        recording.Clear();
        Transition<TState, TAction> taken = cursor.Step(action, recording);
        Drew |= recording.Draws.Count + own.Draws.Count > 0;
        return taken;
    }
}
