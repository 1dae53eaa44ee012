using FsCheck;
using FsCheck.Fluent;
using GamingAudit.Engine.Targets.Guarding;
using Microsoft.FSharp.Core;

namespace GamingAudit.Testing.Properties;

/// <summary>A property that each trajectory has or has not: FsCheck tries many and shrinks what fails.</summary>
internal abstract class CaseCheck : PropertyCheck
{
    public override PropertyFinding Examine<TState, TAction>(PropertyContext<TState, TAction> context)
    {
        if (Obstacle(context) is { } obstacle) return PropertyFinding.DoesNotApply(obstacle);
        Func<Trajectory<TState, TAction>, string?> failure = Failure(context);
        var runner = new FinishedRunner();
        PropertyOptions options = context.Options;
        Config config = Config.Quick
            .WithMaxTest(options.Cases)
            .WithReplay(new Replay(new Rnd(options.Seed, Gamma(options.Seed)), FSharpOption<int>.None))
            .WithRunner(runner);
        FsCheck.Check.One(config, Prop.ForAll(
            context.Source.Arbitrary(), trajectory => Judge(failure, trajectory) is null));
        if (runner.CounterExample is not { } example)
            return new PropertyFinding(PropertyOutcome.Holds, Holding) { Cases = runner.Tests };
        var shown = (Trajectory<TState, TAction>)example;
        return new PropertyFinding(PropertyOutcome.Fails, Judge(failure, shown) ?? Changed)
        {
            Cases = runner.Tests,
            CounterExample = context.Shown(shown),
        };
    }

    /// <summary>What to say where no case fails.</summary>
    protected abstract string Holding { get; }

    /// <summary>What is wrong with a trajectory, as a sentence; null where nothing is.</summary>
    protected abstract Func<Trajectory<TState, TAction>, string?> Failure<TState, TAction>(
        PropertyContext<TState, TAction> context) where TState : notnull;

    /// <summary>Why the property cannot be checked on a target, as a sentence; null where it can.</summary>
    protected virtual string? Obstacle<TState, TAction>(PropertyContext<TState, TAction> context)
        where TState : notnull => null;

    private const string Changed =
        "It failed once and not again on the same trajectory: the target depends on something outside its state.";

    private static string? Judge<TState, TAction>(
        Func<Trajectory<TState, TAction>, string?> failure, Trajectory<TState, TAction> trajectory)
        where TState : notnull
    {
        try
        {
            return failure(trajectory);
        }
        catch (FaultException e)
        {
            return $"{e.Message}\nIt was called with {e.Fault.Arguments}.";
        }
    }

    // FsCheck's generator wants an odd number beside its seed; a fixed one would start all streams alike.
    private static ulong Gamma(ulong seed) => (seed * 0x9E3779B97F4A7C15) | 1;
}
