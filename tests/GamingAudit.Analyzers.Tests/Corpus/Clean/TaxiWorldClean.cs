using System;
using System.Collections.Generic;

public class TaxiWorldClean
{
    private int cell;
    private double reward;
    private double total;

    public double Total => total;

    public int Reset()
    {
        cell = 0;
        total = 0;
        return cell;
    }

    public (int state, double reward, bool done) Step(int action)
    {
        cell = Math.Clamp(cell + (action == 1 ? 1 : -1), 0, 9);
        reward = -0.1;
        bool done = cell == 9;
        if (done) reward += 10;
        total += reward;
        return (cell, reward, done);
    }
}
