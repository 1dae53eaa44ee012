using RLMatrix.Toolkit;

namespace GamingAudit.Samples.Lint;

/// <summary>The same pendulum, repaired: each step pays for its own height, and time is counted in steps.</summary>
[RLMatrixEnvironment]
public sealed class RepairedPendulum
{
    private const int Length = 200;

    private double angle;
    private double speed;
    private int step;

    [RLMatrixObservation]
    public float Angle() => (float)angle;

    [RLMatrixActionContinuous(-1, 1)]
    public void Push(float torque)
    {
        speed += 0.05 * (torque + Math.Sin(angle));
        angle += 0.05 * speed;
        step++;
    }

    [RLMatrixReward]
    public float Height() => (float)Math.Cos(angle) / Length;

    [RLMatrixDone]
    public bool IsOver() => step >= Length;

    [RLMatrixReset]
    public void Reset()
    {
        angle = Math.PI;
        speed = 0;
        step = 0;
    }
}
