using System.Collections.Generic;
using System.Linq;

namespace City
{
    public class JunctionNow
    {
        private readonly Queue<int>[] lanes = { new(), new(), new(), new() };
        private int green;
        private int t;

        public double LastReward { get; private set; }

        public bool Done => t >= 3600;

        public void Reset() { foreach (var l in lanes) l.Clear(); green = 0; t = 0; LastReward = 0; }

        public void Step(int phase)
        {
            green = phase;
            t++;
            if (lanes[green].Count > 0) lanes[green].Dequeue();
            int waiting = lanes.Sum(l => l.Count);
            LastReward = -waiting;
        }
    }
}
