using System;

namespace Robots
{
    public class QuadrupedEffort
    {
        public double X { get; private set; }
        private readonly double[] joints = new double[8];

        public double[] Reset()
        {
            X = 0;
            Array.Clear(joints, 0, 8);
            return joints;
        }

        public (double[] state, double reward, bool done) Step(double[] action)
        {
            double before = X;
            for (int i = 0; i < 8; i++)
            {
                joints[i] += 0.02 * action[i];
                X += 0.001 * Math.Sin(joints[i]) * action[i];
            }
            double forward = X - before;
            double effort = 0;
            foreach (double a in action) effort += a * a;
            double reward = forward - 0.0001 * effort;
            return (joints, reward, X > 100);
        }
    }
}
