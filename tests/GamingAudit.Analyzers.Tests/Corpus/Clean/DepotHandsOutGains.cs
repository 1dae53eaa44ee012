using System;

public sealed class DepotHandsOutGains
{
    private readonly int[] stock = new int[4];
    private readonly double[] totals = new double[4];
    private int clock;
    private readonly DepotOrders demand = new DepotOrders();

    public double[] Reset()
    {
        Array.Clear(stock, 0, 4);
        Array.Clear(totals, 0, 4);
        clock = 0;
        return Observe();
    }

    public (double[] Observation, double[] Rewards, bool Done) Step(int[] orders)
    {
        var rewards = new double[4];
        for (int depot = 0; depot < 4; depot++)
        {
            stock[depot] += orders[depot];
            int sold = Math.Min(stock[depot], demand.At(depot, clock));
            stock[depot] -= sold;
            double gain = sold * 3.0 - stock[depot] * 0.1 - orders[depot];
            totals[depot] += gain;
            rewards[depot] = gain;
        }

        clock++;
        return (Observe(), rewards, clock >= 52);
    }

    private double[] Observe() => Array.ConvertAll(stock, held => held / 100.0);
}

public sealed class DepotOrders
{
    public int At(int depot, int week) => 20 + 5 * ((depot + week) % 3);
}
