using System;
using System.Collections.Generic;
public class GridQLearning
{
    private readonly Dictionary<(int, int), double[]> qTable = new();
    private readonly int[,] grid = { { 0, 0, 0, 2 }, { 0, -1, 0, 3 }, { 0, 0, 0, 0 } };
    private double alpha = 0.1, gamma = 0.9, epsilon = 0.1;

    public double GetReward((int r, int c) state)
    {
        switch (grid[state.r, state.c])
        {
            case 2: return 10;
            case 3: return 0; // expect: GA3010
            case -1: return -1;
            default: return -1;
        }
    }

    public bool IsTerminal((int r, int c) state) => grid[state.r, state.c] >= 2;
}
