using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Tests.Episodes;

public sealed class RareOutcomeTests
{
    private const double Luck = 4e-4;
    private const double Vein = 5_000;

    [Fact]
    public void A_state_that_hardly_any_episode_enters_counts_with_its_probability()
    {
        const int horizon = 30;
        // What is dug after the vein was struck, at any of the steps before.
        double exact = Enumerable.Range(0, horizon)
            .Sum(step => (1 - Math.Pow(1 - Luck, step)) * Vein - Math.Pow(1 - Luck, step));

        ReturnSamples samples = Sampler(new Claim(), horizon).Sample((_, _, _) => 1, 2_000);

        Assert.InRange(samples.MeanProxy, 0.95 * exact, 1.05 * exact);
        Assert.InRange(samples.MeanRare.Proxy, 0.95 * (exact + horizon), 1.05 * (exact + horizon));
        // Drawn as they come, one return in eighty would be other than the first.
        Assert.True(samples.Proxy.ToArray().Distinct().Count() > horizon / 2);
    }

    [Fact]
    public void Several_rare_outcomes_and_a_rare_start_add_up_to_what_they_are_worth()
    {
        // 1e-4 * 7,000 at the start; each of ten steps 5e-4 * 100 + 2e-4 * 1,000 and, in half of them, 1.
        double exact = 0.7 + 10 * (0.05 + 0.2 + 0.5 * (1 - 7e-4));

        ReturnSamples samples = Sampler(new Wheel(), 10).Sample((_, _, _) => 0, 40_000);

        Assert.InRange(samples.MeanProxy, 0.97 * exact, 1.03 * exact);
    }

    [Fact]
    public void One_start_in_fifty_has_its_part_in_every_comparison_of_a_few_episodes()
    {
        ReturnSamples samples = Sampler(new Deck(), 10).Sample((_, _, _) => 0, 8);

        Assert.Equal(0.02 * 10 * 100, samples.MeanProxy, 1e-9);
    }

    [Fact]
    public void Where_nothing_is_rare_episodes_are_those_that_are_drawn()
    {
        GuardedTarget<int, int> target = Target(new Die(), 8);
        var player = new EpisodePlayer<int, int>(target);

        ReturnSamples samples = Sampler(new Die(), 8).Sample((_, _, _) => 0, 50);

        Assert.Equal(
            Enumerable.Range(0, 50).Select(i => player.Record((_, _, _) => 0, 1, (ulong)i).Proxy),
            samples.Proxy.ToArray());
        Assert.Null(player.RecordRare((_, _, _) => 0, 1, 0));
        Assert.Equal(400, samples.Steps.ToArray().Sum(moments => moments.Steps));
    }

    [Fact]
    public void An_episode_with_a_rare_outcome_can_be_shown_and_replayed()
    {
        var player = new EpisodePlayer<int, int>(Target(new Claim(), 30));

        Episode rare = player.RecordRare((_, _, _) => 1, 1, 0)!;

        Assert.Contains(rare.Steps, step => step.Proxy == Vein);
        Assert.Equal(rare.Proxy, player.Replay(rare).Proxy);
    }

    private static GuardedTarget<int, int> Target(IEnvironment<int, int> environment, int horizon) => new(
        (MarkovTarget<int, int>)AuditTarget.Create(
            "rare", environment, step => Paid(environment, step), _ => 0, horizon), new CallMonitor());

    private static double Paid(IEnvironment<int, int> environment, Transition<int, int> step) => environment switch
    {
        Claim => step.Before == 1 ? Vein : -1,
        Wheel => step.After + (step.Before >= 7_000 ? 7_000 : 0),
        _ => step.After,
    };

    private static PolicySampler<int, int> Sampler(IEnvironment<int, int> environment, int horizon) =>
        new(Target(environment, horizon), 1, 2, TestContext.Current.CancellationToken, null);

    private abstract class Rare : IEnvironment<int, int>
    {
        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(2);

        public int ObservationSize => 1;

        public virtual int Reset(Chance chance) => 0;

        public abstract int Step(int at, int action, Chance chance);

        public bool IsTerminal(int at) => false;

        public void Observe(int at, Span<float> observation) => observation[0] = at;
    }

    private sealed class Claim : Rare
    {
        public override int Step(int at, int action, Chance chance) => at == 1 || chance.Bernoulli(Luck) ? 1 : 0;
    }

    private sealed class Wheel : Rare
    {
        public override int Reset(Chance chance) => chance.Bernoulli(1e-4) ? 7_000 : 0;

        public override int Step(int at, int action, Chance chance)
        {
            int won = chance.Choose([0.9993, 5e-4, 2e-4]) switch { 0 => 0, 1 => 100, _ => 1_000 };
            return won > 0 ? won : chance.Below(2);
        }
    }

    private sealed class Deck : Rare
    {
        public override int Reset(Chance chance) => chance.Bernoulli(0.02) ? 100 : 0;

        public override int Step(int at, int action, Chance chance) => at;
    }

    private sealed class Die : Rare
    {
        public override int Step(int at, int action, Chance chance) => 1 + chance.Below(6);
    }
}
