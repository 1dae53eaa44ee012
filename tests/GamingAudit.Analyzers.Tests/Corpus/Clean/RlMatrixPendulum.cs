using System;
using RLMatrix.Toolkit;

[RLMatrixEnvironment]
public partial class RlMatrixPendulum
{
    private float theta, omega;
    private int steps;

    [RLMatrixActionDiscrete(3)]
    public void Torque(int action)
    {
        omega += 0.05f * (action - 1) - 0.01f * omega;
        theta += 0.05f * omega;
        steps++;
    }

    [RLMatrixReward]
    public float Upright() => -(theta * theta + 0.1f * omega * omega);

    [RLMatrixDone]
    public bool Done() => steps >= 200;

    [RLMatrixReset]
    public void Reset()
    {
        theta = 3.14f;
        omega = 0f;
        steps = 0;
    }
}
