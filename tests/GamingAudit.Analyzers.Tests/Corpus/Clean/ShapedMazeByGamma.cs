using System;

namespace Mazes
{
    public class ShapedMazeByGamma
    {
        private const double Gamma = 0.95;
        private readonly double[] value = new double[64];
        private int cell;

        private static double Potential(int cell) => -(Math.Abs(cell % 8 - 7) + Math.Abs(cell / 8 - 7));

        public double Step(int action, out bool done)
        {
            int before = cell;
            cell = Next(cell, action);
            done = cell == 63;
            double reward = done ? 10 : 0;
            reward += Gamma * Potential(cell) - Potential(before);
            value[before] += 0.1 * (reward + Gamma * value[cell] - value[before]);
            return reward;
        }

        public void Reset() => cell = 0;

        private static int Next(int c, int a) => a switch
        {
            0 when c % 8 < 7 => c + 1,
            1 when c % 8 > 0 => c - 1,
            2 when c / 8 < 7 => c + 8,
            3 when c / 8 > 0 => c - 8,
            _ => c,
        };
    }
}
