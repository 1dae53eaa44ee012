using System;
using System.Collections.Generic;

namespace Gliding
{
    public sealed class Glider
    {
        private readonly List<(double, int, double, double)> flights = new();
        private readonly double[] values = new double[64];
        private double height = 500, previousHeight = 500;

        public void Fly(Random dice)
        {
            double seen = height;
            int action = dice.Next(3);
            height += (action - 1) * 4 - 1;
            Remember(seen, action, Lift(), height);
        }

        public void Remember(double seen, int action, double reward, double next)
        {
            flights.Add((seen, action, reward, next));
            values[(int)seen / 10] += 0.1 * (reward + 0.95 * values[(int)next / 10] - values[(int)seen / 10]);
        }

        private double Lift()
        {
            double gain = height - previousHeight;
            return gain * 0.1; // expect: GA3020
        }
    }
}
