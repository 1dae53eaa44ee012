using System;

public sealed class FerryLanes
{
    private readonly double[] places = new double[3];
    private readonly double[] left = [40, 40, 40];

    public void Reset() => Array.Clear(places);

    public (double[] Places, double[] Rewards, bool Done) Step(int[] actions)
    {
        var rewards = new double[3];
        for (int i = 0; i < 3; i++)
        {
            places[i] += actions[i] == 1 ? 1 : 0.1;
            double rest = 40 - places[i];
            rewards[i] = left[i] - rest; // expect: GA3020
            left[i] = rest;
        }

        return (places, rewards, false);
    }
}
