using System;
using RLMatrix.Toolkit;

[RLMatrixEnvironment]
public partial class GyroTable
{
    private float tilt = 0.3f, formerTilt = 0.3f;
    private int steps;

    [RLMatrixActionContinuous(-1f, 1f)]
    public void Push(float force)
    {
        formerTilt = tilt;
        tilt += 0.04f * force;
        steps++;
    }

    [RLMatrixReward]
    public float Calming() => Math.Abs(tilt) < Math.Abs(formerTilt) ? 0.5f : 0f; // expect: GA3001

    [RLMatrixDone]
    public bool IsOver() => steps >= 300;

    [RLMatrixReset]
    public void Reset()
    {
        tilt = 0.3f;
        formerTilt = 0.3f;
        steps = 0;
    }
}
