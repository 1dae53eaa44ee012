using System;

public sealed class BellowsPull
{
    private double upper = 0.1, lower;

    public (double[] Observation, double Reward, bool Done) Step(double[] pull)
    {
        upper += 0.01 * pull[0];
        lower -= 0.01 * pull[1];
        double opening = Math.Abs(upper - lower);
        double reward = Math.Exp(4.0 * (opening - 0.2));
        return ([upper, lower], reward, false); // expect: GA3011
    }
}
