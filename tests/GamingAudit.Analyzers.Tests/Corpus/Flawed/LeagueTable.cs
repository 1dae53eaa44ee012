using System.Collections.Generic;

namespace League
{
    public class LeagueTable
    {
        private static double bestScore;
        private double score;

        public void Reset() => score = 0;

        public double Step(double points, out bool done)
        {
            score += points;
            double reward = 0;
            if (score > bestScore)
            {
                reward = score - bestScore; // expect: GA4004
                bestScore = score;
            }
            done = score >= 100;
            return reward;
        }
    }
}
