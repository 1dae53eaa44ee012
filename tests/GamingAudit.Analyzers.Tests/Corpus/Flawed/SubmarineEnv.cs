using System;

namespace Sea
{
    public sealed class SubmarineEnv
    {
        private const int MaxSteps = 1000;
        private const double StepCost = -1.0;
        private const double HitRock = -5.0;
        private const double Arrived = 50.0;
        private double depth, x;
        private int steps;

        public double[] Reset() { depth = 5; x = 0; steps = 0; return new[] { x, depth }; }

        public (double[], double, bool) Step(int action)
        {
            steps++;
            depth += action - 1;
            x += 0.25;
            var reward = StepCost; // expect: GA3009
            var over = false;
            if (depth < 0 || depth > 20)
            {
                reward = HitRock;
                over = true;
            }
            else if (x >= 100)
            {
                reward = Arrived;
                over = true;
            }
            else if (steps >= MaxSteps)
            {
                over = true;
            }
            return (new[] { x, depth }, reward, over);
        }
    }
}
