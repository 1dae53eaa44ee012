using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Engine.Running;

/// <summary>The audit of one target, as all its parts see it.</summary>
/// <param name="Target">The target.</param>
/// <param name="Version">Version of its code.</param>
/// <param name="Options">How it is audited.</param>
/// <param name="Meter">Counts the steps and tells who listens.</param>
internal sealed record AuditContext<TState, TAction>(
    GuardedTarget<TState, TAction> Target, string Version, AuditOptions Options, StepMeter Meter) where TState : notnull
{
    public ulong Seed => Options.Seed;

    /// <summary>The cap on seconds.</summary>
    public required AuditClock Clock { get; init; }

    /// <summary>The user's wish to stop, as against the time cap of a search.</summary>
    public CancellationToken Cancellation => Options.Cancellation;

    /// <summary>Plays policies of the target on one stream.</summary>
    public PolicySampler<TState, TAction> Sampler(ulong stream) =>
        new(Target, stream, Options.Threads, Cancellation, Meter.Add);

    /// <summary>Shows exploits of the target on one stream.</summary>
    public WitnessFinder<TState, TAction> Witnesses(ulong stream) =>
        new(Target, stream, Meter.Add, Cancellation) { Clock = Clock.Token };

    /// <summary>The same, with other steps to simplify a witness in.</summary>
    public WitnessFinder<TState, TAction> Witnesses(ulong stream, long stepsToMinimize) =>
        new(Target, stream, Meter.Add, Cancellation, stepsToMinimize) { Clock = Clock.Token };

    /// <summary>
    /// Does what is worth doing only while there is time; null where the time was up, or the user wanted to stop,
    /// first.
    /// </summary>
    public TResult? WithinTime<TResult>(Func<AuditContext<TState, TAction>, TResult> work) where TResult : class?
    {
        if (Clock.Token.IsCancellationRequested) return null;
        try
        {
            return work(this with { Options = Options with { Cancellation = Clock.Token } });
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>What a search may use.</summary>
    /// <param name="stream">Decides its random choices.</param>
    /// <param name="steps">Environment steps that it may take.</param>
    /// <param name="clock">Ends it early.</param>
    public SearchContext Search(ulong stream, long steps, CancellationToken clock) =>
        new(stream, steps, Options.Threads, Meter.Add, clock);
}
