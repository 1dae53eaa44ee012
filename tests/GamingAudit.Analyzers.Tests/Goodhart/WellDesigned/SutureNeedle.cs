// row: surgical_suturing
// terms: translation_error per step -0.01; orientation_error per step -0.1
using System;
using RLMatrix.Toolkit;

[RLMatrixEnvironment]
public partial class SutureNeedle
{
    private float x, y, angle;
    private int steps;

    [RLMatrixActionDiscrete(6)]
    public void Move(int action)
    {
        if (action == 0) x += 0.1f;
        if (action == 1) x -= 0.1f;
        if (action == 2) y += 0.1f;
        if (action == 3) y -= 0.1f;
        if (action == 4) angle += 0.05f;
        if (action == 5) angle -= 0.05f;
        steps++;
    }

    [RLMatrixReward]
    public float Translation() => -0.01f * MathF.Sqrt((x - 3) * (x - 3) + (y - 2) * (y - 2));

    [RLMatrixReward]
    public float Orientation() => -0.1f * Math.Abs(angle - 1.2f);

    [RLMatrixDone]
    public bool Done() => steps >= 200;

    [RLMatrixReset]
    public void Reset()
    {
        x = 0;
        y = 0;
        angle = 0;
        steps = 0;
    }
}
