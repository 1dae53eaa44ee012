using System;
using System.Collections.Generic;

public class TagArenaClean
{
    private readonly int[] at = new int[3];
    private int prey;

    public double[] Rewards { get; } = new double[3];
    public bool Done { get; private set; }

    public void Reset()
    {
        for (int i = 0; i < at.Length; i++) at[i] = i * 4;
        prey = 6;
        Done = false;
    }

    public void Step(int[] actions)
    {
        for (int i = 0; i < at.Length; i++)
        {
            Rewards[i] = -0.1;
            at[i] += actions[i] - 1;
            if (at[i] == prey)
            {
                Rewards[i] += 5;
                Done = true;
            }
        }
    }
}
