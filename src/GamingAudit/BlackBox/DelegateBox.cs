using System.Reflection;

namespace GamingAudit;

/// <summary>Two delegates as a black box.</summary>
internal sealed class DelegateBox(
    Func<ulong, float[]> reset,
    Func<BlackBoxAction, (float[] Seen, double Proxy, double True, bool Done)> step,
    ActionSpace actions) : IShapedBox, IPayingBox
{
    public ActionSpace Actions => actions;

    public int ObservationSize => reset(0).Length;

    public MethodInfo Pays => step.Method;

    public void Reset(ulong seed, Span<float> observation) => Show(reset(seed), observation);

    public BlackBoxStep Step(ReadOnlySpan<int> branches, ReadOnlySpan<float> values, Span<float> observation)
    {
        (float[] seen, double proxy, double truth, bool done) =
            step(new BlackBoxAction(branches.ToArray(), values.ToArray()));
        Show(seen, observation);
        return new BlackBoxStep(proxy, truth, done, false);
    }

    public void Dispose()
    {
    }

    private static void Show(float[] seen, Span<float> observation)
    {
        if (seen.Length != observation.Length)
            throw new InvalidOperationException(
                $"The environment showed {seen.Length} numbers, and {observation.Length} at its first reset.");
        seen.CopyTo(observation);
    }
}
