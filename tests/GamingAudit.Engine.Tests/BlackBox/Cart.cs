#pragma warning disable RS0030 // People draw from Random; a box has to be seeded by it.

namespace GamingAudit.Engine.Tests.BlackBox;

/// <summary>
/// A pole on a cart as people write it, nothing of an audit in it. It pays for every step and for how fast the pole
/// turns.
/// </summary>
internal sealed class Cart
{
    private Random random = new();
    private float x, v, angle, spin;
    private bool done = true;

    public object ActionSpace { get; } = new Choices(2);

    public void Seed(int seed) => random = new Random(seed);

    public float[] Reset()
    {
        (x, v, angle, spin, done) = (Small(), Small(), Small(), Small(), false);
        return [x, v, angle, spin];
    }

    public (float[] Observation, float Reward, bool Done, IDictionary<string, object> Info) Step(int action)
    {
        if (done) throw new InvalidOperationException("Step called after the episode was done.");
        float force = action == 1 ? 10 : -10, cos = MathF.Cos(angle), sin = MathF.Sin(angle);
        float push = (force + 0.05f * spin * spin * sin) / 1.1f;
        float turn = (9.8f * sin - cos * push) / (0.5f * (4f / 3 - 0.1f * cos * cos / 1.1f));
        (x, v) = (x + 0.02f * v, v + 0.02f * (push - 0.05f * turn * cos / 1.1f));
        (angle, spin) = (angle + 0.02f * spin, spin + 0.02f * turn);
        done = MathF.Abs(x) > 2.4f || MathF.Abs(angle) > 0.2095f;
        return ([x, v, angle, spin], 1 + 0.8f * MathF.Abs(spin), done, new Dictionary<string, object> { ["x"] = x });
    }

    /// <summary>Upright and in the middle.</summary>
    public static double Truth(IReadOnlyList<float> seen) => Math.Abs(seen[2]) < 0.05 && Math.Abs(seen[0]) < 1 ? 1 : 0;

    /// <summary>Keeps the pole upright.</summary>
    public static BlackBoxAction Balance(ReadOnlySpan<float> seen) =>
        seen[2] + 0.5f * seen[3] + 0.05f * seen[0] + 0.1f * seen[1] > 0 ? 1 : 0;

    private float Small() => (float)(random.NextDouble() * 0.1 - 0.05);

    private sealed record Choices(int N);
}
