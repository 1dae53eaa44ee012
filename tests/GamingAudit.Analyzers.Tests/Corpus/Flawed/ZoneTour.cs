using System;

namespace Museum
{
    public class Visitor { public int Zone; public int LastZone = -1; public double Points; }

    public class ZoneTour
    {
        private readonly Visitor visitor = new();
        private int t;

        public void Reset() { visitor.Zone = 0; visitor.LastZone = -1; t = 0; }

        public double Step(int move, out bool done)
        {
            t++;
            visitor.Zone = Math.Clamp(visitor.Zone + move - 1, 0, 5);
            double reward = -0.01;
            if (visitor.Zone != visitor.LastZone)
            {
                reward += 1; // expect: GA3007
                visitor.LastZone = visitor.Zone;
            }
            done = visitor.Points > 100;
            return reward;
        }
    }
}
