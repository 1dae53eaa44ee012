using System;

namespace Harbour
{
    public class CraneEnv
    {
        private double position, swing, target = 10;
        private int moves;

        public void Reset() { position = 0; swing = 0; moves = 0; }

        public double Step(double push)
        {
            push = Math.Clamp(push, -1, 1);
            position += push;
            swing = 0.9 * swing + push;
            moves++;
            double distanceCost = Math.Abs(target - position);
            double swingPenalty = 0.3 * swing * swing;
            double total = -distanceCost + swingPenalty; // expect: GA3021
            return total;
        }
    }
}
