using System;

public sealed class SeedsComeBack
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
            Array.Fill(seeds, true);
        }
        if (cell < seeds.Length && seeds[cell])
        {
            seeds[cell] = false;
            reward += 5; // expect: GA3007
        }
        return ([cell, lives], reward, lives == 0);
    }
}
