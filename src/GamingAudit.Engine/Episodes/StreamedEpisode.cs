using GamingAudit.Engine.Streams;
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
    private readonly RareChance? rare;
    private EpisodeCursor<TState, TAction> cursor;
    private ulong number;
    private bool isAgain;

    /// <param name="dynamics">What is played.</param>
    /// <param name="seed">Key of the streams.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <param name="countsRare">
    /// Whether rare outcomes are counted with their probability rather than met: see <see cref="BeginRare"/>.
    /// </param>
    public StreamedEpisode(
        GuardedDynamics<TState, TAction> dynamics, ulong seed, CancellationToken cancellation = default,
        bool countsRare = false)
    {
        (this.seed, this.cancellation) = (seed, cancellation);
        ofDynamics = new SamplingChance(seed);
        rare = countsRare ? new RareChance(ofDynamics, seed ^ RandomStream.Rare) : null;
        recording = new RecordingChance(rare is null ? ofDynamics : rare);
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

    /// <summary>
    /// The probability of what the last step is a step of: 1, but where rare outcomes are counted.
    /// </summary>
    public double Share { get; private set; } = 1;

    /// <summary>What the dynamics drew at the last step, or at the reset before the first.</summary>
    public IReadOnlyList<double> Draws => recording.Draws;

    /// <summary>True where chance had a part in the episode so far.</summary>
    public bool Drew { get; private set; }

    /// <summary>Begins an episode at a reset.</summary>
    public void Begin(ulong episode)
    {
        number = episode;
        rare?.Begin(episode);
        Drew = false;
        Reset();
    }

    /// <summary>
    /// Once an episode is over that could have had a rare outcome: begins it again, as it is with one. What it returns
    /// up to there is counted already. False where there is nothing to be played.
    /// </summary>
    public bool BeginRare()
    {
        if (rare is not { Passed: > 0 } || isAgain) return false;
        rare.Again();
        Reset(again: true);
        return true;
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
        rare?.BeginStep();
        Transition<TState, TAction> taken = cursor.Step(action, recording);
        Drew |= recording.Draws.Count + own.Draws.Count > 0;
        if (rare is not null) Share = !isAgain ? rare.Common : rare.IsTaken ? rare.Passed : 0;
        return taken;
    }

    private void Reset(bool again = false)
    {
        isAgain = again;
        ofDynamics.Rekey(seed, number, 0);
        recording.Clear();
        cursor.Reset(recording);
        Drew |= recording.Draws.Count > 0;
    }
}
