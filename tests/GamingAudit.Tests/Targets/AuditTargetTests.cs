namespace GamingAudit.Tests.Targets;

public sealed class AuditTargetTests
{
    [Theory]
    [InlineData("", 1, 1.0)]
    [InlineData("wa\u001b[31mlk", 1, 1.0)]
    [InlineData("two\nlines", 1, 1.0)]
    [InlineData("walk", 0, 1.0)]
    [InlineData("walk", 1, 0.0)]
    [InlineData("walk", 1, 1.1)]
    [InlineData("walk", 1, double.NaN)]
    public void Is_refused_with_a_setting_that_makes_no_sense(string name, int horizon, double discount) =>
        Assert.ThrowsAny<ArgumentException>(
            () => AuditTarget.Create(name, new Walk(), _ => 0, _ => 0, horizon, discount));

    [Fact]
    public void Is_refused_again_when_a_copy_makes_no_sense() =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => AuditTarget.Create("walk", new Walk(), _ => 0, _ => 0, 1) with { Horizon = -1 });

    [Fact]
    public void A_copy_of_a_property_that_says_only_that_it_is_a_target_keeps_what_it_is()
    {
        AuditTarget walk = AuditTarget.Create("walk", new Walk(), _ => 0, _ => 0, 1) with { Honest = (_, _, _) => 1 };
        AuditTarget longer = walk with { Name = "long walk", Horizon = 9, Discount = 0.5 };

        Assert.NotNull(Assert.IsType<MarkovTarget<int, int>>(longer).Honest);
        Assert.Equal(("long walk", 9, 0.5), (longer.Name, longer.Horizon, longer.Discount));
    }

    [Fact]
    public void Is_given_its_types_back_where_a_property_says_only_that_it_is_a_target()
    {
        AuditTarget walk = AuditTarget.CreateFromTerms("walk", new Walk(), Terms, _ => 0, 1);
        MarkovTarget<int, int> other = walk.As<int, int>() with { Proxy = _ => 7, Honest = (_, _, _) => 1 };

        Assert.Equal(7, other.Proxy(default));
        Assert.Null(other.Terms);
        Assert.NotNull(other.Honest);
        Assert.Equal(
            "walk is As<Int32, Int32>, and not As<String, Int32>.",
            Assert.Throws<InvalidOperationException>(walk.As<string, int>).Message);
        Assert.StartsWith(
            "box is a BlackBoxTarget", Assert.Throws<InvalidOperationException>(Box().As<int, int>).Message);

        static AuditTarget Box() => BlackBoxTarget.OfDelegates(
            "box", _ => [0], _ => ([0], 0, 0, true), ActionSpace.Discrete(2), 1);
    }

    [Fact]
    public void Adds_up_named_terms_and_tells_a_ledger_where_they_stand()
    {
        var target = AuditTarget.CreateFromTerms("walk", new Walk(), Terms, _ => 0, 1);
        var step = new Transition<int, int>(2, 1, 3);
        var ledger = new Ledger();
        var sum = new RewardSum(ledger);
        target.Terms!(step, ref sum);

        Assert.Equal(3 - 0.5, target.Proxy(step));
        Assert.Equal(["place", "cost"], ledger.Lines.Select(line => line.Term));
        Assert.All(ledger.Lines, line => Assert.EndsWith("AuditTargetTests.cs", line.File));
        Assert.Equal(1, ledger.Lines[1].Line - ledger.Lines[0].Line);
    }

    private static void Terms(Transition<int, int> step, ref RewardSum sum)
    {
        sum.Add("place", step.After);
        sum.Add("cost", -0.5);
    }

    private sealed class Ledger : ITermLedger
    {
        public List<(string Term, string File, int Line)> Lines { get; } = [];

        public void Record(string term, double amount, string file, int line) => Lines.Add((term, file, line));
    }

    private sealed class Walk : IEnvironment<int, int>
    {
        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(2);

        public int ObservationSize => 1;

        public int Reset(Chance chance) => 0;

        public int Step(int state, int action, Chance chance) => state + action;

        public bool IsTerminal(int state) => false;

        public void Observe(int state, Span<float> observation) => observation[0] = state;
    }
}
