using System;

public sealed class GeckoBrain
{
    public double[] Weights { get; } = new double[8];
}

public sealed class GeckoTrainer
{
    private const int Ticks = 1500;
    private double x, height;
    private bool fallen;

    public double Play(GeckoBrain brain)
    {
        (x, height, fallen) = (0, 1, false);
        double fitness = 0;
        int tick = 0;
        while (tick < Ticks && !fallen)
        {
            double push = Math.Tanh(brain.Weights[0] * height + brain.Weights[1]);
            x += 0.02 * push;
            height -= 0.001 * Math.Abs(push);
            fallen = height < 0.2;
            fitness -= 0.01;
            tick++;
        }

        if (x > 25) fitness += 60;
        return fitness;
    }
}
