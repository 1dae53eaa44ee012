using System;

namespace Robots
{
    public class QuadrupedGait
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
            Simulate(action);
            double forward = X - before;
            double activity = 0;
            foreach (double a in action) activity += Math.Abs(a);
            double reward = forward + 0.1 * activity;
            return (joints, reward, X > 100); // expect: GA3002
        }

        private void Simulate(double[] torque)
        {
            for (int i = 0; i < 8; i++)
            {
                joints[i] += 0.02 * torque[i];
                X += 0.001 * Math.Sin(joints[i]) * torque[i];
            }
        }
    }
}
