using GamingAudit.Laboratory.Bandits;
using GamingAudit.Laboratory.Curves;

namespace GamingAudit.Laboratory.Tests.Bandits;

public sealed class AdversarialTrainingTests
{
    [Theory]
    [InlineData(0, true, new[] { 0.17, 1.88, 2.33, 2.40, 2.39, 2.45 })]
    [InlineData(0, false, new[] { 0.17, 0.11, 0.09, 0.05, 0.10, 0.07 })]
    [InlineData(0.25, true, new[] { 0.22, 2.21, 2.27, 2.27, 2.36, 2.47 })]
    [InlineData(0.25, false, new[] { 0.22, 0.04, 0.17, 0.50, 0.50, 0.41 })]
    public void Labels_of_exploits_repair_and_others_do_not(double flips, bool attacks, double[] ends)
    {
        var bandit = new TokenBandit();
        var training = new AdversarialTraining(bandit, flips);
        IReadOnlyList<OptimisationCurve>[] seeds =
            [.. Enumerable.Range(0, 5).Select(seed => training.Run(5, attacks, (uint)seed))];
        for (int round = 0; round <= 5; round++)
            Assert.Equal(ends[round], seeds.Average(curves => curves[round].End.Gold), 0.00501);
    }
}
