using System;
public class Fishery
{
    double stock = 100, caught; int year; bool collapsed;
    public double Harvest(double effort, out bool done)
    {
        year++;
        double catchNow = Math.Min(stock, stock * effort * 0.5);
        stock -= catchNow;
        stock += 0.3 * stock * (1 - stock / 100);
        caught += catchNow;
        if (stock < 5) collapsed = true;
        double reward = catchNow * 0.1;
        if (collapsed) reward -= 1;  // expect: GA4005
        done = collapsed || year >= 30;
        return reward;
    }
    public void NewSeason() { stock = 100; caught = 0; year = 0; }
}
