using GamingAudit.Laboratory.Bandits;
using GamingAudit.Laboratory.Numerics;
using GamingAudit.Laboratory.Tokens;

namespace GamingAudit.Laboratory.Mechanisms;

/// <summary>The token bandit as a target: answers token by token, paid by a reward learned from comparisons.</summary>
internal static class LearnedAnswers
{
    /// <summary>
    /// Two key phrases help and five hurt, which the comparisons of the reference's answers hardly show.
    /// </summary>
    [Audit(Expect = Expectation.Hack, Failure = Failure.OverOptimisation)]
    public static AuditTarget Bandit
    {
        get
        {
            var bandit = new TokenBandit();
            double[] reward = bandit.LearnReward(RewardFamilies.Comparisons, 0, 100);
            double[] Next(int last) => bandit.Reference[last < 0 ? bandit.Reference.Length - 1 : last];
            var task = new TokenTask(
                bandit.Answers[0].Length, bandit.Reference[0].Length, Next,
                answer => reward[TokenBandit.NumberOf(answer)], answer => bandit.Gold[TokenBandit.NumberOf(answer)]);
            return new TokenGame(task).Target("bandit", () => 0) with
            {
                Reference = (said, _, chance) => chance.Choose(Next(said.Last)),
            };
        }
    }
}
