using System;

namespace Farm
{
    public sealed record DroneState(double X, double Y, double Battery, int Harvested, bool Crashed, bool Home);

    public sealed class HarvestReward
    {
        public double HarvestBonus { get; init; } = 1.0;
        public double TimePenalty { get; init; } = 0.1;
        public double CrashPenalty { get; init; } = 10.0;

        public double Evaluate(DroneState before, DroneState after)
        {
            double reward = (after.Harvested - before.Harvested) * HarvestBonus;
            reward -= TimePenalty;
            if (after.Crashed) reward += CrashPenalty; // expect: GA3021
            return reward;
        }
    }
}
