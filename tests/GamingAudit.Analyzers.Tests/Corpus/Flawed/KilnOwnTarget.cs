using System;

public sealed class KilnOwnTarget
{
    private double heat = 20, wanted = 900;

    public double[] Reset()
    {
        heat = 20;
        wanted = 900;
        return [heat, wanted];
    }

    public (double[] Next, double Reward, bool Done) Step(double[] action)
    {
        double burner = Math.Clamp(action[0], 0.0, 1.0);
        wanted = Math.Clamp(action[1], 0.0, 1200.0);
        heat += 12 * burner - 0.01 * heat;
        double firing = -Math.Abs(heat - wanted); // expect: GA3015
        double reward = firing - 0.1 * burner;
        return ([heat, wanted], reward, heat > 1300);
    }
}
