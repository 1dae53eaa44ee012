using System.Numerics;

public sealed class SkaterBody { public Vector2 Position, Velocity; }

public sealed class SkaterReward
{
    private readonly SkaterBody body;
    private readonly Vector2 finish;
    private float total;

    public SkaterReward(SkaterBody body, Vector2 finish) => (this.body, this.finish) = (body, finish);

    public void ResetReward() => total = 0f;

    public float ComputeStepReward()
    {
        float r = 0f;
        r += 0.05f * body.Velocity.Length(); // expect: GA3003
        if (Vector2.Distance(body.Position, finish) < 1f) r += 5f;
        total += r;
        return r;
    }
}
