// row: datacenter_cooling
// terms: energy_cost per step -1; safety is a hard limit outside the reward
using System;

public sealed class DataCentre
{
    private double temperature = 22, energy;
    private int hour;

    public (double[] Observation, double Reward, bool Done) Step(double fan)
    {
        double safe = temperature > 26 ? Math.Max(fan, 0.8) : fan;
        temperature += 0.8 - 1.2 * safe;
        energy = 0.2 + 0.8 * safe * safe * safe;
        hour++;
        return ([temperature], -energy, hour >= 8760);
    }

    public void Reset()
    {
        temperature = 22;
        hour = 0;
    }
}
