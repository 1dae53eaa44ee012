using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Tests.Tabular;

/// <summary>
/// One choice of three that pay 1, 0 and -1, and a reference that draws one of them. Below the weight sqrt(2/3) the
/// optimum takes the first with chance (1 + u) / 2 and never the third, u = 1 / sqrt(18 weight^2 - 3); where that would
/// be above 1, always the first. From the weight sqrt(2/3) on it is the reference.
/// </summary>
public sealed class InteriorPathTests
{
    private static readonly TabularTarget Choice = TabularTarget.Of(AuditTarget.Create(
        "choice", new OneChoice(), step => 1 - step.Action, step => 1 - step.Action, 1) with
    {
        Reference = (_, _, chance) => chance.Below(3),
    })!;

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.6)]
    [InlineData(0.7)]
    [InlineData(0.9)]
    public void The_path_ends_at_the_known_optimum_and_certifies_it(double weight)
    {
        double u = Math.Min(1, 1 / Math.Sqrt(Math.Max(18 * weight * weight - 3, 1)));
        double known = weight < Math.Sqrt(2.0 / 3)
            ? (1 + u) / 2 - weight * Math.Sqrt((1 + 3 * u * u) / 2)
            : 0;
        var path = new InteriorPath(Choice, weight);
        for (int step = 0; step < 60 && path.Most - path.Reached > 1e-6; step++) path.Advance();
        Assert.InRange(path.Most, known - 1e-12, known + 1e-6);
        Assert.InRange(path.Reached, known - 1e-6, known + 1e-12);
    }

    // A policy's flows keep what comes in, and the costs of prices are the transpose of their balance.
    [Fact]
    public void Costs_are_the_transpose_of_the_balance()
    {
        TabularTarget target = TabularTarget.Of(SuiteTargets.ByName["absent-supervisor"])!;
        bool[] allowed = [.. Enumerable.Repeat(true, target.Model.Rows)];
        var polytope = new OccupancyPolytope(target.Model, allowed);
        var chance = new SamplingChance(3);
        double[] flows = [.. Enumerable.Range(0, polytope.Flows).Select(_ => chance.Uniform(0, 1))];
        double[] prices = [.. Enumerable.Range(0, polytope.Places).Select(_ => chance.Uniform(0, 1))];
        Assert.Equal(
            polytope.Balance(flows).Zip(prices, (one, other) => one * other).Sum(),
            polytope.Cost(prices).Zip(flows, (one, other) => one * other).Sum(), 1e-9);
        polytope.Flow(flows);
        double[] balance = polytope.Balance(flows);
        Assert.Equal(1, balance[..polytope.FirstPlace(1)].Sum(), 1e-12);
        Assert.All(balance[polytope.FirstPlace(1)..], left => Assert.Equal(0, left, 1e-12));
    }

    [Fact]
    public void The_equations_are_those_of_balance_and_cost()
    {
        TabularTarget target = TabularTarget.Of(SuiteTargets.ByName["tomato-bucket"])!;
        var polytope = new OccupancyPolytope(target.Model, [.. Enumerable.Repeat(true, target.Model.Rows)]);
        var chance = new SamplingChance(4);
        var equations = new FlowEquations(polytope);
        // What was taken for other conductances leaves nothing behind.
        for (int turn = 0; turn < 2; turn++)
        {
            double[] conductance = [.. Enumerable.Range(0, polytope.Flows).Select(_ => 0.1 + chance.Uniform(0, 1))];
            double[] prices = [.. Enumerable.Range(0, polytope.Places).Select(_ => chance.Uniform(0, 1))];
            double[] right = polytope.Balance(
                [.. polytope.Cost(prices).Zip(conductance, (cost, weight) => cost * weight)]);
            equations.Factor(conductance);
            equations.Solve(right);
            for (int place = 0; place < prices.Length; place++) Assert.Equal(prices[place], right[place], 1e-8);
        }
    }

    [Fact]
    public void Columns_are_solved_as_right_sides_are()
    {
        TabularTarget target = TabularTarget.Of(SuiteTargets.ByName["tomato-bucket"])!;
        var polytope = new OccupancyPolytope(target.Model, [.. Enumerable.Repeat(true, target.Model.Rows)]);
        var chance = new SamplingChance(5);
        var equations = new FlowEquations(polytope);
        equations.Factor([.. Enumerable.Range(0, polytope.Flows).Select(_ => 0.1 + chance.Uniform(0, 1))]);
        const int count = 11;
        var columns = new FlowColumns(polytope.Places, count);
        columns[0, 0] = 1;
        columns.Clear();
        double[][] rights = [.. Enumerable.Range(0, count).Select(_ => new double[polytope.Places])];
        for (int column = 0; column < count; column++)
        {
            for (int place = 0; place < polytope.Places; place++)
                columns[place, column] = rights[column][place] = chance.Uniform(-1, 1);
            equations.Forward(rights[column]);
        }

        columns.Forward(equations);
        double[][] square = [.. Enumerable.Range(1, count).Select(size => new double[size])];
        columns.TakeSquareFrom(square);

        for (int one = 0; one < count; one++)
        {
            Assert.All(
                Enumerable.Range(0, polytope.Places),
                place => Assert.Equal(rights[one][place], columns[place, one], 1e-9));
            for (int other = 0; other <= one; other++)
                Assert.Equal(
                    -rights[one].Zip(rights[other], (first, second) => first * second).Sum(), square[one][other], 1e-7);
        }
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
