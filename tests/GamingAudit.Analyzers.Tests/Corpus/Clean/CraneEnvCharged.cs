using System;

namespace Harbour
{
    public class CraneEnvCharged
    {
        private double position, swing, target = 10;

        public void Reset() { position = 0; swing = 0; }

        public double Step(double push)
        {
            push = Math.Clamp(push, -1, 1);
            position += push;
            swing = 0.9 * swing + push;
            double distanceCost = Math.Abs(target - position);
            double swingPenalty = 0.3 * swing * swing;
            double total = -distanceCost - swingPenalty;
            return total;
        }
    }
}
