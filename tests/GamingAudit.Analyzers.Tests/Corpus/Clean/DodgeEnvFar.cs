using System.Collections.Generic;
using System.Linq;

namespace Dodge
{
    public class DodgeEnvFar
    {
        private readonly List<double> bullets = new();
        private double x;
        private bool hit;

        public void Reset() { bullets.Clear(); x = 0; hit = false; }

        public (double reward, bool done) Step(double dx)
        {
            x += dx;
            double nearest = 10;
            foreach (double b in bullets)
            {
                double d = System.Math.Abs(b - x);
                if (d < nearest) nearest = d;
                if (d < 0.1) hit = true;
            }
            double reward = 1.0 - nearest / 10;
            if (hit) reward = -1;
            return (reward, hit);
        }
    }
}
