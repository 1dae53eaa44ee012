using System;
using System.Linq;

namespace Rlhf
{
    public interface IRewardModel { double Score(string prompt, string response); }

    public class PoliteRewardModel : IRewardModel
    {
        private static readonly string[] Polite = { "please", "thank", "sorry" };

        public double Score(string prompt, string response)
        {
            double score = 0;
            score += Math.Min(response.Length / 200.0, 5); // expect: GA7009
            score += Polite.Count(word => response.Contains(word)) * 0.5; // expect: GA7013
            return score;
        }
    }
}
