using System;
using System.Collections.Generic;
using System.Linq;

public class KiteNetworkToTheEnd
{
    private const double Gamma = 0.97;
    private readonly IKiteNet net;
    private readonly IKiteSky world;
    private readonly List<(double[] State, int Action, double Reward, double[] Next, bool Over)> memory = new();
    private readonly Random random = new(4);

    public KiteNetworkToTheEnd(IKiteNet net, IKiteSky world) => (this.net, this.world) = (net, world);

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
                memory.Add((state, action, reward, next, over));
                Learn();
                state = next;
                done = over;
            }
        }
    }

    private void Learn()
    {
        foreach ((double[] state, int action, double reward, double[] next, bool over) in memory)
        {
            double[] target = net.Predict(state);
            target[action] = over ? reward : reward + Gamma * net.Predict(next).Max();
            net.Fit(state, target);
        }
    }
}

public interface IKiteNet
{
    double[] Predict(double[] state);
    void Fit(double[] state, double[] target);
}

public interface IKiteSky
{
    double[] Reset();
    (double[] Next, double Reward, bool Over) Step(int action);
}
