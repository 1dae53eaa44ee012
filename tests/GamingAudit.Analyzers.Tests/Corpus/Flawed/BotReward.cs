using System;
using System.Diagnostics;

namespace Bots
{
    public class BotState { public int Hits; public bool Dead; }

    public class BotReward
    {
        private readonly Stopwatch watch = Stopwatch.StartNew();

        public float Compute(BotState state)
        {
            if (state.Dead) return -1f;
            float reward = 0.1f * state.Hits;
            reward -= 0.001f * watch.ElapsedMilliseconds; // expect: GA4001
            return reward;
        }
    }
}
