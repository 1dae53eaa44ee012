using RLMatrix.Toolkit;

namespace GamingAudit.Samples.Lint;

/// <summary>
/// A pendulum that is to stand upright. The share of upright steps is a division of integers, so it is 0 until all
/// steps are upright; and the bonus for speed depends on the machine's clock, so that a slow computer pays less.
/// </summary>
[RLMatrixEnvironment]
public sealed class FlawedPendulum
{
    private const int Length = 200;

    private double angle;
    private double speed;
    private int step;
    private int upright;
    private long started;

    [RLMatrixObservation]
    public float Angle() => (float)angle;

    [RLMatrixActionContinuous(-1, 1)]
    public void Push(float torque)
    {
        speed += 0.05 * (torque + Math.Sin(angle));
        angle += 0.05 * speed;
        step++;
        if (Math.Cos(angle) > 0.95) upright++;
    }

    [RLMatrixReward]
    public float ShareOfUprightSteps() => upright / Length;

    [RLMatrixReward]
    public float Quickness() => Math.Cos(angle) > 0.95 ? 1f / (1 + Environment.TickCount64 - started) : 0f;

    [RLMatrixDone]
    public bool IsOver() => step >= Length;

    [RLMatrixReset]
    public void Reset()
    {
        angle = Math.PI;
        speed = 0;
        step = 0;
        upright = 0;
        started = Environment.TickCount64;
    }
}
