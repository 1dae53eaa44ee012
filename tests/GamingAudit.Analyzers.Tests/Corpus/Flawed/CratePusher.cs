using System;
using RLMatrix.Toolkit;
[RLMatrixEnvironment]
public partial class CratePusher
{
    private float agentX, crateX = 3f, goalX = 8f;
    private float lastDistance;
    private int steps;
    private bool bumped;

    [RLMatrixObservation] public float AgentX() => agentX;
    [RLMatrixObservation] public float CrateX() => crateX;

    [RLMatrixActionContinuous(-1, 1)]
    public void Push(float force)
    {
        agentX += force * 0.2f;
        if (Math.Abs(agentX - crateX) < 0.5f) { crateX += force * 0.2f; bumped = true; }
        steps++;
    }

    [RLMatrixReward]
    public float Progress()
    {
        float d = Math.Abs(goalX - crateX);
        float r = lastDistance - d;
        lastDistance = d;
        return r > 0 ? r : 0; // expect: GA3001, GA3020
    }

    [RLMatrixReward]
    public float Contact() => bumped ? 0.1f : 0f; // expect: GA3004, GA3006, GA4005

    [RLMatrixReward]
    public float Arrived() => Math.Abs(goalX - crateX) < 0.2f ? 10f : 0f;

    [RLMatrixDone] public bool IsFinished() => Math.Abs(goalX - crateX) < 0.2f || steps > 400;

    [RLMatrixReset] public void Restart() { agentX = 0; crateX = 3f; steps = 0; }
}
