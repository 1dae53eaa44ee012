using GamingAudit.Engine.Findings.Attributions;
using GamingAudit.Engine.Targets.Sources;

namespace GamingAudit.Engine.Tests.Findings;

public sealed class TermComparisonTests
{
    // By episode: what the exploit and the honest policy are paid by "bonus", "goal" and "cost".
    private static readonly TermComparison Comparison = new(
        [Tally(9, 0, -1), Tally(7, 0, -3)], [Tally(1, 5, -4), Tally(1, 5, -4)]);

    [Fact]
    public void Shares_the_gains_among_the_terms_that_gain()
    {
        IReadOnlyList<TermShare> shares = Comparison.Shares();
        Assert.Equal(["bonus", "cost", "goal"], shares.Select(share => share.Term));
        Assert.Equal([7, 2, -5], shares.Select(share => share.Gain));
        Assert.Equal([7.0 / 9, 2.0 / 9, -5.0 / 9], shares.Select(share => share.Share));
    }

    [Fact]
    public void Weighs_a_term_without_playing_again()
    {
        Assert.Equal([6, 2], Comparison.Advantages("bonus", 1));
        Assert.Equal([-2, -4], Comparison.Advantages("bonus", 0));
        Assert.Equal([14, 8], Comparison.Advantages("bonus", 2));
    }

    [Fact]
    public void Shows_a_term_where_it_moves_most()
    {
        var tally = new TermTally();
        tally.Record("bonus", 1, "a.cs", 10);
        tally.Record("bonus", -3, "a.cs", 20);
        tally.Record("bonus", 1, "a.cs", 10);
        TermShare share = Assert.Single(new TermComparison([tally], [new TermTally()]).Shares());
        Assert.Equal(new SourceLocation("a.cs", 20), share.Location);
        Assert.Equal(0, share.Share);
    }

    [Fact]
    public void Discounts_as_the_target_does()
    {
        var tally = new TermTally { Weight = 0.5 };
        tally.Record("bonus", 4, "a.cs", 10);
        Assert.Equal(2, tally["bonus"]);
    }

    private static TermTally Tally(double bonus, double goal, double cost)
    {
        var tally = new TermTally();
        tally.Record("bonus", bonus, "r.cs", 1);
        tally.Record("goal", goal, "r.cs", 2);
        tally.Record("cost", cost, "r.cs", 3);
        return tally;
    }
}
