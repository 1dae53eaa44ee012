using System;
public class ReservoirEnv
{
    const double MaxVolume = 100;
    double volume, inflow, power; int week;
    public (double v, int w) Reset() { volume = 60; week = 0; return (volume, week); }
    public (double Volume, double Reward, bool Terminated, bool Truncated) Step(double release)
    {
        week++;
        inflow = 2 + Math.Sin(week * 0.12);
        double r = Math.Min(release, volume);
        volume += inflow - r;
        power = r * 0.3;
        double reward = power;
        double flood = Math.Max(0, volume - MaxVolume);
        reward -= Math.Min(flood * 0.5, -1); // expect: GA1004
        if (volume > MaxVolume) volume = MaxVolume;
        return (volume, reward, volume <= 0, week >= 520);
    }
}
