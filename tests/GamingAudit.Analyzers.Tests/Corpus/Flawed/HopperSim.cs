using System;
namespace Legged
{
    public sealed class HopperSim
    {
        private double x, z = 1.2, vx, vz, pitch;
        private int tick;
        public double ForwardReward { get; private set; }
        public double AliveReward => 2.0;
        public void Reset() { x = 0; z = 1.2; vx = vz = pitch = 0; tick = 0; }
        public StepResult Step(double[] torque)
        {
            vx += 0.05 * torque[0]; vz += 0.05 * torque[1] - 0.02; pitch += 0.01 * torque[2];
            x += 0.02 * vx; z = Math.Max(0, z + 0.02 * vz);
            tick++;
            ForwardReward = 0.1 * Math.Clamp(vx, -1, 3);
            double ctrl = 0;
            foreach (var t in torque) ctrl += 0.001 * t * t;
            bool fallen = z < 0.7 || Math.Abs(pitch) > 0.6;
            double reward = ForwardReward + AliveReward - ctrl;
            return new StepResult { Reward = reward, Done = fallen, Truncated = tick >= 1000 }; // expect: GA3008
        }
        public class StepResult { public double Reward; public bool Done; public bool Truncated; }
    }
}
