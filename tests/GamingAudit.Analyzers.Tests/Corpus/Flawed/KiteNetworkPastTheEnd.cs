using System;
using System.Collections.Generic;
using System.Linq;

public class KiteNetworkPastTheEnd
{
    private const double Gamma = 0.97;
    private readonly INet net;
    private readonly IKiteWorld world;
    private readonly List<(double[] State, int Action, double Reward, double[] Next)> memory = new();
    private readonly Random random = new(4);

    public KiteNetworkPastTheEnd(INet net, IKiteWorld world) => (this.net, this.world) = (net, world);

    public void Run(int episodes)
    {
        for (int episode = 0; episode < episodes; episode++)
        {
            double[] state = world.Reset();
            bool done = false;
            while (!done)
            {
                double[] values = net.Predict(state);
                int action = random.NextDouble() < 0.1 ? random.Next(3) : Array.IndexOf(values, values.Max());
                (double[] next, double reward, bool over) = world.Step(action);
                memory.Add((state, action, reward, next));
                Learn();
                state = next;
                done = over;
            }
        }
    }

    private void Learn()
    {
        foreach ((double[] state, int action, double reward, double[] next) in memory)
        {
            double[] target = net.Predict(state);
            target[action] = reward + Gamma * net.Predict(next).Max(); // expect: GA5001
            net.Fit(state, target);
        }
    }
}

public interface INet
{
    double[] Predict(double[] state);
    void Fit(double[] state, double[] target);
}

public interface IKiteWorld
{
    double[] Reset();
    (double[] Next, double Reward, bool Over) Step(int action);
}
