using System;

// The distance to a target is no target, and a way that was gone has a sign.
public sealed class WayToTargetEnv
{
    private double x = 0, targetX = 9, lastDistanceToTarget;

    public void Reset()
    {
        x = 0;
        lastDistanceToTarget = Math.Abs(targetX - x);
    }

    public (double Reward, bool Terminated) Step(double move)
    {
        x += Math.Clamp(move, -1, 1);
        double distanceToTarget = Math.Abs(targetX - x);
        double reward = 0.1 * (lastDistanceToTarget - distanceToTarget) - 0.001;
        lastDistanceToTarget = distanceToTarget;
        return (reward, distanceToTarget < 0.5);
    }
}
