using System;

namespace Bots
{
    public class BotState { public int Hits; public int Steps; public bool Dead; }

    public class BotRewardBySteps
    {
        public float Compute(BotState state)
        {
            if (state.Dead) return -1f;
            float reward = 0.1f * state.Hits;
            reward -= 0.001f * state.Steps;
            return reward;
        }
    }
}
