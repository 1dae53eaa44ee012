// row: network_routing
// terms: throughput_ratio per step 0.7 [0, 1]; inverse_delay per step 0.3
using System;

public sealed class RoutedFlows
{
    private readonly double[] free = [10, 10, 10];
    private int flow;

    public (double[] Observation, double Reward, bool Done) Step(int path, double requested)
    {
        double carried = Math.Min(requested, free[path]);
        free[path] -= carried;
        double delay = 1 + path + 10 / (1 + free[path]);
        flow++;
        double throughput = requested > 0 ? carried / requested : 0;
        double reward = 0.7 * throughput + 0.3 / delay;
        return (free, reward, flow >= 2000);
    }

    public void Reset()
    {
        Array.Fill(free, 10);
        flow = 0;
    }
}
