using System;

public sealed class TramLaneBothSides
{
    private double offset, along;

    public void Reset() => (offset, along) = (0, 0);

    public (double[] State, double Reward, bool Done) Step(double steer)
    {
        offset += 0.2 * steer;
        double before = along;
        along += Math.Cos(steer);
        double reward = 0.1 * (along - before);
        if (offset > 1.5) reward -= 1;
        if (offset < -1.5) reward -= 1;
        return ([offset, along], reward, along > 200);
    }
}
