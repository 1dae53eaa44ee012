using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Tests.Learning;
using GamingAudit.Samples;

namespace GamingAudit.Engine.Tests.Adversaries;

public sealed class PlanAdversaryTests
{
    // Where nothing is observed, reflexes have nothing to answer.
    private static readonly Dictionary<string, IAdversary> ByName =
        Searchers.All.Where(searcher => searcher.Name is not ("probes" or "ppo" or "reflex")).ToDictionary(s => s.Name);

    public static TheoryData<string> Names => [.. ByName.Keys];

    // A sweep holds actions and plays rhythms: it cannot say one step after another.
    public static TheoryData<string> NamesOfSequencers => [.. ByName.Keys.Where(name => name != "sweep")];

    [Theory]
    [MemberData(nameof(NamesOfSequencers))]
    public void Finds_the_sequence_that_opens_a_lock(string name)
    {
        int[] code = [2, 0, 1, 1, 2, 0, 2, 1];
        var process = Processes.Of(
            new Clocked<int>(ActionSpace.Discrete(3)),
            step => step.Action == code[step.Before.Count] ? 1 : 0, code.Length);

        Assert.Equal(code.Length, MeanReturn(process, Best(name, process, 40_000)));
    }

    [Fact]
    public void Climbing_finds_the_shuttle_of_the_boat_race_exactly()
    {
        var process = Processes.Of((MarkovTarget<Lap, Heading>)BoatRaceTrack.BoatRace);

        Assert.Equal(50, MeanReturn(process, Best("climb", process, 200_000)), 9);
    }

    [Theory]
    [MemberData(nameof(NamesOfSequencers))]
    public void Tunes_the_numbers_of_a_box(string name)
    {
        var process = Processes.Of(
            new Clocked<Dial>(ActionSpace.Box(new Dial(-1), new Dial(3))),
            step => -Math.Pow(step.Action.Turn - 0.25 * step.Before.Count, 2), 6);

        Assert.InRange(MeanReturn(process, Best(name, process, 60_000)), -0.06, 0);
    }

    [Theory]
    [MemberData(nameof(NamesOfSequencers))]
    public void Chooses_in_every_branch_of_a_multidiscrete_space(string name)
    {
        var process = Processes.Of(
            new Clocked<Keys>(ActionSpace.MultiDiscrete<Keys>(4, 3)),
            step => (step.Action.First == 3 - step.Before.Count % 4 ? 1 : 0)
                + (step.Action.Second == step.Before.Count % 3 ? 1 : 0), 6);

        Assert.Equal(12, MeanReturn(process, Best(name, process, 60_000)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Plays_legal_actions_only(string name)
    {
        var target = (MarkovTarget<Tick, int>)AuditTarget.Create(
            "masked", new Clocked<int>(ActionSpace.Discrete(4)),
            step => IsLegal(step.Before, step.Action) ? step.Action : throw new InvalidOperationException("illegal"),
            step => 0, horizon: 6);
        var process = Processes.Of(target with
        {
            Mask = (state, legal) =>
            {
                for (int action = 0; action < 4; action++) legal[action] = IsLegal(state, action);
            },
        });

        Assert.Equal(3 + 2 + 3 + 2 + 3 + 2, MeanReturn(process, Best(name, process, 20_000)));

        static bool IsLegal(Tick state, int action) => (state.Count + action) % 2 == 1;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Prefers_what_pays_reliably_to_what_was_lucky(string name)
    {
        const int horizon = 10;
        var process = Processes.Of(
            new Clocked<int>(ActionSpace.Discrete(2), luck: 0.5),
            step => step.Action == 0 ? 1 : step.After.Lucky ? 1.5 : 0, horizon);

        Candidate<Tick, int> best = Best(name, process, 200_000);

        int reliable = Enumerable.Range(0, horizon).Count(
            step => best.Policy(new Tick(step, false), horizon - step, new SamplingChance(1)) == 0);
        Assert.InRange(reliable, 8, horizon);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Finds_the_same_on_any_number_of_threads(string name)
    {
        var process = Processes.Of((MarkovTarget<Conversation, Utterance>)Dialogue.DialogueOutcome);

        Assert.Equal(Trace(1), Trace(3));

        string Trace(int threads)
        {
            long taken = 0;
            var found = ByName[name].Search(
                process, Context(30_000, threads) with { Progress = steps => Interlocked.Add(ref taken, steps) });
            IEnumerable<string> plans = found.Select(candidate => candidate.FoundBy + ": " + string.Join(
                ",", Enumerable.Range(1, 30).Select(left => candidate.Policy(default, left, new SamplingChance(1)))));
            return $"{taken} steps: {string.Join("; ", plans)}";
        }
    }

    [Theory]
    [InlineData("climb", 0)]
    [InlineData("climb", 0.3)]
    [InlineData("cem", 0)]
    [InlineData("cem", 0.3)]
    [InlineData("archive", 0)]
    [InlineData("archive", 0.3)]
    [InlineData("sweep", 0)]
    [InlineData("sweep", 0.3)]
    [InlineData("elites", 0)]
    [InlineData("elites", 0.3)]
    public void Takes_no_more_steps_than_its_budget_and_most_of_it(string name, double luck)
    {
        var process = Processes.Of(
            new Clocked<int>(ActionSpace.Discrete(3), luck), step => step.Action == 2 && step.After.Lucky ? 1 : 0, 25);
        foreach (long budget in (long[])[24, 25, 500, 3_000, 40_000])
        {
            long taken = 0;
            var found = ByName[name].Search(
                process, Context(budget, 2) with { Progress = steps => Interlocked.Add(ref taken, steps) });
            Assert.InRange(taken, budget == 40_000 ? budget / 2 : 0, budget);
            if (budget == 40_000) Assert.NotEmpty(found);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Ends_where_every_episode_ends_before_its_first_step(string name)
    {
        var process = Processes.Of(new Counter(end: 0), step => 1, horizon: 5);

        Assert.Equal(0, MeanReturn(process, Best(name, process, 500)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Reports_the_fault_of_a_reward_that_is_not_a_number(string name)
    {
        var process = Processes.Of(
            new Clocked<int>(ActionSpace.Discrete(2)), step => step.Before.Count == 3 ? double.NaN : 0, 5);

        Assert.Throws<FaultException>(() => ByName[name].Search(process, Context(10_000, 2)));
    }

    private static Candidate<TState, TAction> Best<TState, TAction>(
        string name, DecisionProcess<TState, TAction> process, long budget) where TState : notnull =>
        ByName[name].Search(process, Context(budget, 2))[0];

    private static double MeanReturn<TState, TAction>(
        DecisionProcess<TState, TAction> process, Candidate<TState, TAction> candidate) where TState : notnull =>
        PolicyEvaluation.Run(process, candidate.Policy, 1, 1, TestContext.Current.CancellationToken).MeanReturn;

    private static SearchContext Context(long budget, int threads) =>
        new(1, budget, threads, null, TestContext.Current.CancellationToken);
}
