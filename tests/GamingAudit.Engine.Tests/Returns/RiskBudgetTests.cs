using GamingAudit.Engine.Returns;

namespace GamingAudit.Engine.Tests.Returns;

public sealed class RiskBudgetTests
{
    private const int Trials = 2_000;
    private const double Risk = 0.05;
    private static readonly DoublingEpisodes Doubling = new(32, 512);

    [Fact]
    public void Spends_an_equal_part_for_each_statement_of_each_look()
    {
        var risk = new RiskBudget(looks: 4, total: 0.12);
        Look look = risk.Begin(statements: 3, episodes: 64, isLast: false);
        look.SignOf(new Statement("a"), [1, 2, 3]);
        Assert.Equal(0.01, risk.Spent, 1e-12);
        look.SignOf(new Statement("b"), [1, 2, 3]);
        look.LowerBound(new Statement("b", 1), [1, 2, 3]);
        Assert.Equal(0.03, risk.Spent, 1e-12);

        risk.Begin(1, 128, isLast: true).SignOf(new Statement("a"), [1, 2, 3]);
        Assert.Equal(0.06, risk.Spent, 1e-12);
    }

    [Fact]
    public void Spends_nothing_more_when_a_statement_is_made_again()
    {
        var risk = new RiskBudget(looks: 1);
        Look look = risk.Begin(statements: 1, episodes: 64, isLast: true);
        look.SignOf(new Statement("a"), [1, 2, 3]);
        look.SignOf(new Statement("a"), [0, 1, 2]);
        Assert.Equal(risk.Total, risk.Spent);
    }

    [Fact]
    public void Refuses_a_statement_or_a_look_that_nothing_is_left_for()
    {
        var risk = new RiskBudget(looks: 1);
        Look look = risk.Begin(statements: 1, episodes: 64, isLast: true);
        look.SignOf(new Statement("a"), [1, 2, 3]);
        Assert.Throws<InvalidOperationException>(() => look.SignOf(new Statement("b"), [1, 2, 3]));
        Assert.Throws<InvalidOperationException>(() => risk.Begin(1, 128, isLast: true));
        Assert.Equal(risk.Total, risk.Spent);
    }

    [Theory]
    [InlineData(256, 4_096, 5)]
    [InlineData(256, 5_000, 6)]
    [InlineData(256, 256, 1)]
    [InlineData(256, 100, 1)]
    public void Counts_the_looks_that_it_takes(int first, int most, int looks)
    {
        var doubling = new DoublingEpisodes(first, most);
        Look[] taken = [.. doubling.Over(new RiskBudget(looks), 1)];
        Assert.Equal(looks, doubling.Looks);
        Assert.Equal(looks, taken.Length);
        Assert.Equal(
            [.. Enumerable.Range(0, looks).Select(look => first << look)], taken.Select(look => look.Episodes));
        Assert.Equal(looks - 1, Array.FindIndex(taken, look => look.IsLast));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Errs_on_nothing_no_more_often_than_its_risk_whatever_is_looked_at(int statements)
    {
        int wrong = 0;
        for (int trial = 0; trial < Trials; trial++)
        {
            var risk = new RiskBudget(Doubling.Looks, Risk);
            if (ErrsOnce(trial, statements, Doubling.Over(risk, statements))) wrong++;
            Assert.InRange(risk.Spent, 0, Risk + 1e-12);
        }

        Assert.InRange(wrong / (double)Trials, 0, Risk);
    }

    // What the account is for: the same looks, each with the whole risk.
    [Fact]
    public void Errs_more_often_when_looks_are_not_paid_for()
    {
        int wrong = 0;
        for (int trial = 0; trial < Trials; trial++)
            if (ErrsOnce(trial, 2, Free())) wrong++;

        Assert.InRange(wrong / (double)Trials, 2 * Risk, 1);

        static IEnumerable<Look> Free()
        {
            for (int look = 0; look < Doubling.Looks; look++)
                yield return new RiskBudget(1, 2 * Risk).Begin(2, Doubling.First << look, isLast: false);
        }
    }

    [Fact]
    public void Bounds_a_mixture_whose_share_was_chosen_by_looking()
    {
        int wrong = 0;
        for (int trial = 0; trial < Trials; trial++)
        {
            double[] one = Draw(trial, 0, 64), other = Draw(trial, 1, 64);
            Look look = new RiskBudget(1, Risk).Begin(1, 64, isLast: true);
            double most = Enumerable.Range(0, 65).Max(share => look.LowerBoundOfMixture(
                new Statement("mixture"), [.. one.Zip(other, (a, b) => (share * a + (64 - share) * b) / 64)]));
            if (most > 0) wrong++;
        }

        Assert.InRange(wrong / (double)Trials, 0, Risk);
    }

    // Every mean is 0, so that "above" is wrong of any of them.
    private static bool ErrsOnce(int trial, int statements, IEnumerable<Look> looks)
    {
        double[][] samples = [.. Enumerable.Range(0, statements).Select(of => Draw(trial, of, Doubling.Most))];
        foreach (Look look in looks)
            for (int of = 0; of < statements; of++)
                if (look.SignOf(new Statement("mean", of), samples[of].AsSpan(0, look.Episodes)) == SureSign.Above)
                    return true;
        return false;
    }

    private static double[] Draw(int trial, int of, int count)
    {
        var chance = new SamplingChance(17, (ulong)trial, (ulong)of);
        return [.. Enumerable.Range(0, count).Select(_ => chance.Normal(0, 1))];
    }
}
