using System;

public sealed class SeedsOnce
{
    private readonly bool[] seeds = new bool[12];
    private int cell, lives;

    public void Reset()
    {
        cell = 0;
        lives = 3;
        Array.Fill(seeds, true);
    }

    public (int[] Observation, double Reward, bool Done) Step(int action)
    {
        double reward = 0;
        cell += action - 1;
        if (cell < 0)
        {
            lives--;
            cell = 0;
        }
        if (cell < seeds.Length && seeds[cell])
        {
            seeds[cell] = false;
            reward += 5;
        }
        return ([cell, lives], reward, lives == 0);
    }
}
