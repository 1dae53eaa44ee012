// row: windfarm_wfcrl
// terms: farm_power per step 1; fatigue_load_penalty per step -1
using System;
using System.Linq;

public sealed class WindFarm
{
    private readonly double[] yaw = new double[3];
    private readonly double[] load = new double[3];
    private double wind = 8;
    private int step;

    public (double[][] Observations, double[] Rewards, bool Done) Step(double[] turns)
    {
        for (int i = 0; i < yaw.Length; i++)
        {
            yaw[i] = Math.Clamp(yaw[i] + turns[i], -40, 40);
            load[i] = Math.Abs(turns[i]) / 40;
        }
        double power = 0;
        double inflow = wind;
        foreach (double angle in yaw)
        {
            power += Math.Pow(inflow * Math.Cos(angle * Math.PI / 180), 3);
            inflow *= 0.7 + 0.005 * Math.Abs(angle);
        }
        double shared = power / (3 * Math.Pow(wind, 3));
        double[] rewards = load.Select(l => shared - l).ToArray();
        step++;
        return ([yaw], rewards, step >= 150);
    }

    public void Reset()
    {
        Array.Clear(yaw);
        step = 0;
    }
}
