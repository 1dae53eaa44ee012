using System;
using System.Collections.Generic;

public class TaxiWorld
{
    private int cell;
    private double total;

    public int Reset()
    {
        cell = 0;
        total = 0;
        return cell;
    }

    public (int state, double reward, bool done) Step(int action)
    {
        cell = Math.Clamp(cell + (action == 1 ? 1 : -1), 0, 9);
        total -= 0.1;
        bool done = cell == 9;
        if (done) total += 10;
        return (cell, total, done); // expect: GA2003
    }
}
