using System;

namespace Poles
{
    public class PoleKeeperWithin
    {
        private double angle, velocity;
        private int n;

        public double[] Reset() { angle = 0.02; velocity = 0; n = 0; return new[] { angle, velocity }; }

        public Tuple<double[], double, bool> Step(int action)
        {
            velocity += (action == 1 ? 0.1 : -0.1) + 0.2 * Math.Sin(angle);
            angle += 0.02 * velocity;
            n++;
            double reward = angle > -0.2 && angle < 0.2 ? 1.0 : 0.0;
            bool done = Math.Abs(angle) > 0.8;
            return Tuple.Create(new[] { angle, velocity }, reward, done);
        }
    }
}
