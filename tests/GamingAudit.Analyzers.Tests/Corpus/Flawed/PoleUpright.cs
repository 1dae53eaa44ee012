using System;

public sealed class PoleUpright
{
    private double angle, rate, drift;
    private int count;

    public void Reset() => (angle, rate, drift, count) = (0.01, 0, 0, 0);

    public (double[] State, double Reward, bool Terminated, bool Truncated) Step(double push)
    {
        rate += 0.2 * angle - 0.02 * push;
        angle += 0.02 * rate;
        drift += 0.02 * push;
        count++;
        double reward = -Math.Abs(angle) - 0.1 * Math.Abs(drift);
        bool fell = Math.Abs(angle) > 0.7;
        return ([angle, rate, drift], reward, fell, count >= 500); // expect: GA3010
    }
}
