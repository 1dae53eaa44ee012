using System;

public class SailTenths
{
    private double x;

    public void Reset() => x = 0;

    public (double[] Observation, double Reward, bool Done) Step(int action)
    {
        x += action - 1;
        double reward = -1 / 10; // expect: GA1001
        bool there = Math.Abs(x - 5) < 0.5;
        if (there) reward += 10;
        return (new[] { x }, reward, there);
    }
}

public class OarTenths
{
    private double x;

    public void Reset() => x = 0;

    public (double[] Observation, double Reward, bool Done) Step(int action)
    {
        x += action - 1;
        if (Math.Abs(x - 5) < 0.5) return (new[] { x }, 1, true);
        return (new[] { x }, -1 / 100, false); // expect: GA1001
    }
}
