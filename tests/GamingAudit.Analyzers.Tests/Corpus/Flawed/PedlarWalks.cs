using System;

// A tabular learner of a walk on a line; the reward is never called one.
public class PedlarWalks
{
    private readonly double[,] table = new double[12, 2];
    private int cell;
    private int farthest;

    public double Walk(int move)
    {
        cell = Math.Max(0, Math.Min(11, cell + (move == 0 ? -1 : 1)));
        double gain = 0;
        if (cell > farthest) gain += 1; // expect: GA3020
        if (cell == 11) gain += 10;
        return gain;
    }

    public void Learn(int move)
    {
        int at = cell;
        double got = Walk(move);
        double best = Math.Max(table[cell, 0], table[cell, 1]);
        table[at, move] += 0.1 * (got + 0.95 * best - table[at, move]);
    }
}
