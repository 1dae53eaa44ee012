using System;
using System.Linq;
using System.Collections.Generic;
namespace City
{
    public class Junction
    {
        private readonly int[] queue = new int[4];
        private int green, phaseAge, t;
        private readonly Random rng;
        public Junction(int seed) { rng = new Random(seed); }
        public int[] Reset() { Array.Clear(queue, 0, 4); green = 0; phaseAge = 0; t = 0; return queue; }
        public (int[] state, double reward, bool done) Step(int action)
        {
            t++;
            phaseAge++;
            if (action == 1) { green = (green + 1) % 4; phaseAge = 0; }
            for (int i = 0; i < 4; i++) if (rng.NextDouble() < 0.2) queue[i]++;
            int before = queue.Sum();
            if (queue[green] > 0) queue[green]--;
            int after = queue.Sum();
            double reward = 0;
            reward += Math.Max(0, before - after); // expect: GA3001
            if (phaseAge > 10) reward += 0.5; // expect: GA3006
            return (queue, reward, t >= 3600);
        }
    }
}
