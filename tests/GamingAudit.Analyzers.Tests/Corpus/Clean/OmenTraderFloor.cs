using System;
using System.Collections.Generic;
using System.Linq;

public sealed class OmenTraderFloor
{
    private readonly double[] prices;
    private readonly List<double> gains = [];
    private int day;

    public OmenTraderFloor(double[] prices) => this.prices = prices;

    public void Reset()
    {
        gains.Clear();
        day = 0;
    }

    public (double Price, double Reward, bool Done) Step(int action)
    {
        day++;
        gains.Add((action - 1) * (prices[day] / prices[day - 1] - 1));
        double mean = gains.Average();
        double spread = Math.Sqrt(gains.Average(gain => (gain - mean) * (gain - mean))) + 0.01;
        return (prices[day], mean / spread, day == prices.Length - 1);
    }
}
