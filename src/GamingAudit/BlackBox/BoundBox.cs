using System.Reflection;

namespace GamingAudit;

/// <summary>An environment of another framework as a black box.</summary>
internal sealed class BoundBox<TEnvironment>(
    TEnvironment environment, EnvironmentBinding<TEnvironment> binding, Func<BoundStep<TEnvironment>, double> truth)
    : IShapedBox, IPayingBox
{
    private float[]? before;
    private float[]? after;

    public ActionSpace Actions { get; } = binding.ActionsOf(environment);

    public int ObservationSize => (before ?? Begin(0)).Length;

    public MethodInfo Pays => binding.Pays;

    public void Reset(ulong seed, Span<float> observation)
    {
        // Many a generator takes no negative seed.
        float[] seen = Begin((int)((seed ^ seed >> 31) & int.MaxValue));
        if (seen.Length != observation.Length)
            throw new InvalidOperationException(
                $"The environment showed {seen.Length} numbers after a reset and {observation.Length} before.");
        seen.CopyTo(observation);
    }

    public BlackBoxStep Step(ReadOnlySpan<int> branches, ReadOnlySpan<float> values, Span<float> observation)
    {
        var action = new BlackBoxAction(branches.ToArray(), values.ToArray());
        Outcome outcome = binding.Step(environment, action);
        int count = SeenNumbers.Write(outcome.Observation, after);
        if (count != after!.Length)
            throw new InvalidOperationException(
                $"The environment showed {count} numbers after a step and {after.Length} after a reset.");
        after.CopyTo(observation);
        bool done = outcome.Terminated || outcome.Truncated;
        double worth = truth(new BoundStep<TEnvironment>(
            environment, before!, action, after, outcome.Reward, done, outcome.Information));
        (before, after) = (after, before);
        return new BlackBoxStep(outcome.Reward, worth, outcome.Terminated, outcome.Truncated)
        {
            Terms = outcome.Terms,
            Information = done ? Info.Text(outcome.Information) : null,
        };
    }

    public static BlackBoxMask Legal { get; } = static (box, legal) => ((BoundBox<TEnvironment>)box).Mask(legal);

    public void Dispose() => (environment as IDisposable)?.Dispose();

    private void Mask(Span<bool> legal) => binding.Mask(environment, legal);

    private float[] Begin(int seed)
    {
        object? seen = binding.Reset(environment, seed);
        if (before is null)
        {
            before = new float[SeenNumbers.Write(seen, null)];
            after = new float[before.Length];
        }
        int count = SeenNumbers.Write(seen, before);
        return count == before.Length
            ? before
            : throw new InvalidOperationException(
                $"The environment showed {count} numbers after a reset and {before.Length} before.");
    }
}
