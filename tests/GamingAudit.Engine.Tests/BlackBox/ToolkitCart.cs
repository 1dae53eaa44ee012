using RLMatrix.Toolkit;

namespace GamingAudit.Engine.Tests.BlackBox;

/// <summary>The cart as RLMatrix's toolkit has environments; its reward is the sum of two methods.</summary>
[RLMatrixEnvironment]
internal sealed class ToolkitCart
{
    private readonly Cart cart = new();
    private float[] seen = new float[4];
    private bool isOver;

    public void Seed(int seed) => cart.Seed(seed);

    [RLMatrixObservation]
    public float[] Seen() => seen;

    [RLMatrixActionDiscrete(2)]
    public void Push(int side) => (seen, _, isOver, _) = cart.Step(side);

    [RLMatrixReward]
    public float Alive() => 1;

    [RLMatrixReward]
    public float Liveliness() => 0.8f * MathF.Abs(seen[3]);

    [RLMatrixDone]
    public bool IsOver() => isOver;

    [RLMatrixReset]
    public void Begin() => (seen, isOver) = (cart.Reset(), false);
}
