using System;

public sealed class DogSled { public double At, Speed; }

public sealed class SledTeamOwnErrors
{
    private readonly DogSled[] sleds = new DogSled[4];
    private readonly double[] rewards = new double[4];

    public void Reset()
    {
        for (int i = 0; i < sleds.Length; i++) sleds[i] = new DogSled { At = -20 * i, Speed = 5 };
    }

    public (double[] Rewards, bool Done) Step(double[] pull)
    {
        Array.Clear(rewards, 0, rewards.Length);
        bool done = false;
        for (int i = 0; i < sleds.Length; i++) sleds[i].At += sleds[i].Speed += 0.1 * pull[i];
        for (int i = 1; i < sleds.Length; i++)
        {
            double gap = sleds[i - 1].At - sleds[i].At;
            rewards[i] += Math.Max(0, 1 - 0.1 * Math.Abs(gap - 12));
            if (gap < 1)
            {
                rewards[i] -= 300;
                done = true;
            }
        }
        return (rewards, done);
    }
}
