using System;

// A tabular learner of a walk on a line; the reward is never called one.
public class PedlarKeepsCount
{
    private readonly double[,] table = new double[12, 2];
    private int cell;
    private int farthest;

    public double Walk(int move)
    {
        cell = Math.Max(0, Math.Min(11, cell + (move == 0 ? -1 : 1)));
        double gain = 0;
        if (cell > farthest) gain += 1;
        farthest = Math.Max(farthest, cell);
        if (cell == 11) gain += 10;
        return gain;
    }

    public void Begin()
    {
        cell = 0;
        farthest = 0;
    }

    public void Learn(int move)
    {
        int at = cell;
        double got = Walk(move);
        double best = Math.Max(table[cell, 0], table[cell, 1]);
        table[at, move] += 0.1 * (got + 0.95 * best - table[at, move]);
    }
}
