using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Tests.Verdicts;

/// <summary>How often the rule on samples is wrong where luck has most to say.</summary>
public sealed class VerdictRiskTests
{
    // D is .01 and no more, J_t is not bad by a hair, D is -.01 and no more, J_t is just bad, D is -.05 and no more.
    [Theory]
    [InlineData(50.505, 0, Verdict.Gamed)]
    [InlineData(80, 75.001, Verdict.Gamed)]
    [InlineData(49.5, 0, Verdict.Tied)]
    [InlineData(80, 75, Verdict.NothingFound)]
    [InlineData(47.5, 100, Verdict.NothingFound)]
    public void Gives_a_verdict_at_its_margin_no_more_often_than_the_risk_says(
        double proxy, double truth, Verdict wrong)
    {
        const int trials = 800;
        const double total = 0.05;
        var doubling = new DoublingEpisodes(64, 1024);
        int given = 0;
        for (int trial = 0; trial < trials; trial++)
        {
            foreach (Look look in doubling.Over(new RiskBudget(doubling.Looks, total), SampledRule.Statements(1)))
            {
                ReturnSamples found = Drawn(proxy, truth, trial, look.Episodes);
                var sampled = new SampledPolicies(
                    [found], Constant(50, 100, look.Episodes), Constant(40, 60, look.Episodes),
                    Constant(0, 0, look.Episodes));
                if (new SampledRule(sampled, look).Judge().Judgement is not { } judgement) continue;
                if (judgement.Verdict == wrong) given++;
                break;
            }
        }

        Assert.InRange(given / (double)trials, 0, total);
    }

    private static ReturnSamples Constant(double proxy, double truth, int episodes)
    {
        var samples = new ReturnSamples();
        samples.Resize(episodes);
        for (int i = 0; i < episodes; i++) samples.Set(i, proxy, truth);
        return samples;
    }

    private static ReturnSamples Drawn(double proxy, double truth, int trial, int episodes)
    {
        var samples = new ReturnSamples();
        samples.Resize(episodes);
        for (int i = 0; i < episodes; i++)
        {
            var chance = new SamplingChance(13, (ulong)trial, (ulong)i);
            samples.Set(i, chance.Normal(proxy, 20), chance.Normal(truth, 20));
        }
        return samples;
    }
}
