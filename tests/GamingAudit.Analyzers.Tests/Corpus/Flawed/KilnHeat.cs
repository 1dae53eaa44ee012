using System;

public sealed class KilnHeat
{
    private double heat, gas;
    private int minute;

    public double[] Reset()
    {
        (heat, gas, minute) = (20, 0, 0);
        return [heat];
    }

    public (double[] State, double Reward, bool Terminated, bool Truncated) Step(double valve)
    {
        heat += 3 * valve - 0.02 * heat;
        gas += valve;
        minute++;
        double fit = -Math.Abs(heat - 80) / 10;
        double gasCost = -0.3 * valve; // expect: GA1006
        double reward = fit;
        return ([heat], reward, false, minute >= 240);
    }
}
