using System;

public sealed class Sled { public double At, Speed; }

public sealed class SledTeamErrors
{
    private readonly Sled[] sleds = new Sled[4];
    private readonly double[] rewards = new double[4];
    private int first;

    public void Reset()
    {
        first = 0;
        for (int i = 0; i < sleds.Length; i++) sleds[i] = new Sled { At = -20 * i, Speed = 5 };
    }

    public (double[] Rewards, bool Done) Step(double[] pull)
    {
        Array.Clear(rewards, 0, rewards.Length);
        bool done = false;
        for (int i = 0; i < sleds.Length; i++) sleds[i].At += sleds[i].Speed += 0.1 * pull[i];
        for (int i = 1; i < sleds.Length; i++)
        {
            double gap = sleds[i - 1].At - sleds[i].At;
            rewards[first] -= 0.01 * Math.Abs(gap - 12); // expect: GA2014
            if (gap < 1)
            {
                rewards[i] -= 30;
                done = true;
            }
        }
        return (rewards, done);
    }
}
