// row: sharpe_idle, aggregation_trap
// terms: differential_sharpe per step 0.01, of the state
// rules: GA1002, GA3012
using System;
using System.Collections.Generic;
using System.Linq;

public sealed class SharpeTrader
{
    private readonly double[] prices;
    private readonly List<double> returns = new();
    private int tick, position;

    public SharpeTrader(double[] prices) => this.prices = prices;

    public void Reset()
    {
        tick = 1;
        position = 0;
        returns.Clear();
    }

    public (double[] State, double Reward, bool Done) Step(int action)
    {
        position = action - 1;
        tick++;
        returns.Add(position * (prices[tick] - prices[tick - 1]) / prices[tick - 1]);
        double mean = returns.Average();
        double deviation = Math.Sqrt(returns.Select(r => (r - mean) * (r - mean)).Average());
        double reward = 0.01 * mean / (deviation + 1e-8);
        return ([prices[tick], position], reward, tick >= prices.Length - 2);
    }
}
