using System;

public sealed class KilnSetTarget
{
    private readonly Random random = new(3);
    private double heat = 20, wanted = 900, burner;

    public double[] Reset()
    {
        heat = 20;
        burner = 0;
        wanted = 800 + random.Next(200);
        return [heat, wanted];
    }

    public (double[] Next, double Reward, bool Done) Step(double[] action)
    {
        burner = Math.Clamp(action[0], 0.0, 1.0);
        heat += 12 * burner - 0.01 * heat;
        double reward = 1 - Math.Abs(heat - wanted) / 1000;
        return ([heat, wanted], reward, false);
    }
}
