using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Tests.Tabular;

/// <summary>
/// One choice of three that pay 1, 0 and -1, and a reference that draws one of them. Below the weight sqrt(2/3) the
/// optimum never takes the third and takes the first with chance (1 + u) / 2, u = 1 / sqrt(18 weight^2 - 3).
/// </summary>
public sealed class RowPricesTests
{
    private static readonly TabularTarget Choice = TabularTarget.Of(AuditTarget.Create(
        "choice", new OneChoice(), step => 1 - step.Action, step => 1 - step.Action, 1) with
    {
        Reference = (_, _, chance) => chance.Below(3),
    })!;

    [Fact]
    public void The_soft_optimum_is_that_of_a_tilt()
    {
        const double beta = 0.5;
        var induction = new SoftInduction(Choice.Model, [true, true, true, true]);
        induction.Centre(Choice.Reference);
        double[] weights = [.. Choice.Proxy.Take(3).Select(pay => Math.Exp(pay / beta))];
        Assert.Equal(beta * Math.Log(weights.Sum() / 3), induction.Soft(Choice.Proxy, beta), 1e-12);
        double[] occupancy = induction.Occupancy(new double[4]);
        for (int row = 0; row < 3; row++) Assert.Equal(weights[row] / weights.Sum(), occupancy[row], 1e-12);
        Assert.Equal(1, induction.Hard(Choice.Proxy), 1e-12);
    }

    [Theory]
    [InlineData(0.6)]
    [InlineData(0.7)]
    public void Prices_find_the_known_optimum_and_certify_it(double weight)
    {
        double u = 1 / Math.Sqrt(18 * weight * weight - 3);
        double known = (1 + u) / 2 - weight * Math.Sqrt((1 + 3 * u * u) / 2);
        var prices = new RowPrices(Choice, weight, 1);
        double beta = 1;
        for (int stage = 0; stage < 16; stage++, beta /= 4)
        {
            prices.Weigh(beta);
            for (int step = 0; step < 12 && prices.Improve() > 1e-6; step++) { }
            prices.Rescale();
            prices.Recentre();
        }
        Assert.InRange(prices.Gap, 0, 2e-3);
        Assert.Equal(known, prices.Reached, 1e-3);
        Assert.True(prices.Most >= known - 1e-9);
        Assert.Equal((1 + u) / 2, prices.Best[0], 0.05);
    }

    private sealed class OneChoice : IEnvironment<int, int>
    {
        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(3);

        public int ObservationSize => 1;

        public int Reset(Chance chance) => 0;

        public int Step(int state, int action, Chance chance) => 1;

        public bool IsTerminal(int state) => state == 1;

        public void Observe(int state, Span<float> observation) => observation[0] = state;
    }
}
