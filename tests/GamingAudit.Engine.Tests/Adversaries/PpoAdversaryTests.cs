using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Tests.Learning;
using GamingAudit.Samples;

namespace GamingAudit.Engine.Tests.Adversaries;

public sealed class PpoAdversaryTests
{
    [Fact]
    public void Finds_the_shuttle_of_the_boat_race_within_its_budget()
    {
        const long budget = 60_000;
        long taken = 0;
        var process = Processes.Of((MarkovTarget<Lap, Heading>)BoatRaceTrack.BoatRace);
        IReadOnlyList<Candidate<Lap, Heading>> found = ((IAdversary)new PpoAdversary()).Search(
            process, Context(budget, 2) with { Progress = steps => Interlocked.Add(ref taken, steps) });
        Candidate<Lap, Heading> best = Assert.Single(found);
        Assert.StartsWith("ppo", best.FoundBy);
        Assert.InRange(MeanReturn(process, best), 45, 50);
        Assert.InRange(taken, budget / 2, budget);
    }

    [Fact]
    public void Finds_the_same_on_any_number_of_threads()
    {
        var process = Processes.Of((MarkovTarget<Conversation, Utterance>)Dialogue.DialogueOutcome);
        var one = ((IAdversary)new PpoAdversary()).Search(process, Context(30_000, 1))[0].Policy;
        var three = ((IAdversary)new PpoAdversary()).Search(process, Context(30_000, 3))[0].Policy;
        for (int facts = 0; facts < 4; facts++)
            for (int stepsLeft = 1; stepsLeft <= 30; stepsLeft++)
            {
                var state = new Conversation(facts, Ending.Open);
                Assert.Equal(
                    one(state, stepsLeft, new SamplingChance(1)), three(state, stepsLeft, new SamplingChance(2)));
            }
    }

    [Fact]
    public void Is_silent_when_the_budget_is_too_small_to_learn_from()
    {
        var process = Processes.Of((MarkovTarget<Lap, Heading>)BoatRaceTrack.BoatRace);
        Assert.Empty(((IAdversary)new PpoAdversary()).Search(process, Context(300, 1)));
    }

    [Fact]
    public void Proposes_the_better_run_first()
    {
        const int horizon = 8;
        var process = Processes.Of(new Counter(100), step => step.Action == (step.Before < 3 ? 0 : 1) ? 1 : 0, horizon);
        var found = ((IAdversary)new PpoAdversary()).Search(process, Context(600_000, 2));
        Assert.Equal(2, found.Count);
        double[] returns = [.. found.Select(candidate => MeanReturn(process, candidate))];
        Assert.Equal(horizon, returns[0]);
        Assert.True(returns[0] >= returns[1]);
    }

    [Fact]
    public void Reports_the_fault_of_a_reward_that_is_not_a_number()
    {
        var process = Processes.Of(new Counter(100), step => step.After == 5 ? double.NaN : 0, 20);
        Assert.Throws<FaultException>(() => ((IAdversary)new PpoAdversary()).Search(process, Context(30_000, 2)));
    }

    [Fact]
    public void A_search_that_pauses_ends_where_one_that_does_not_ends()
    {
        var process = Processes.Of(new Counter(100, choices: 3), step => step.Action == step.Before % 3 ? 1 : 0, 20);
        SearchContext context = Context(60_000, 2);
        Candidate<int, int> whole = ((IAdversary)new PpoAdversary()).Search(process, context)[0];
        using IResumableSearch<int, int> search = new PpoAdversary().Begin(process, context);

        Candidate<int, int>[] parts = [.. Enumerable.Range(0, 3).SelectMany(_ => search.Advance(20_000))];

        Assert.True(parts.Length > 1);
        Assert.Equal(MeanReturn(process, whole), MeanReturn(process, parts[^1]));
        Assert.All(Enumerable.Range(0, 20), step => Assert.Equal(
            whole.Policy(step, 20 - step, new SamplingChance(1)),
            parts[^1].Policy(step, 20 - step, new SamplingChance(1))));
        Assert.Empty(search.Advance(20_000));
    }

    [Fact]
    public void Trains_layers_of_the_widths_that_were_asked_for()
    {
        DecisionProcess<int, int> process = Processes.Of(new Counter(20), step => step.After, 20);
        var learner = new PpoLearner(FusedBackend.Instance) { Settings = new() { Hidden = [17, 9] } };
        TrainedPolicy policy = ((IAdversary)new PpoAdversary(learner)).Search(process, Context(30_000, 1))[0].Trained!;
        Assert.Equal([17, 9], ((TrunkWeights)policy.Actor).Shape.Layers.SkipLast(1).Select(layer => layer.Outputs));
    }

    [Fact]
    public void Every_schedule_fits_its_budget()
    {
        ActionSpace actions = ActionSpace.Discrete(3);
        foreach (int horizon in (int[])[1, 10, 100, 1000, 10_000])
            foreach (long budget in (long[])[1, 1000, 30_000, 100_000, 599_999, 600_000, 2_000_000, 50_000_000])
            {
                PpoSchedule schedule = PpoSchedule.For(actions, 4, horizon, 1, budget, PpoSettings.None);
                long evaluation = (schedule.EvaluationsPerRun + 1L) * schedule.EpisodesPerEvaluation * horizon;
                long total = schedule.Runs.Sum(run => run.TotalSteps + evaluation);
                Assert.InRange(total, 0, budget);
                Assert.All(schedule.Runs, run => Assert.Equal(0, run.TotalSteps % run.BatchSize));
                if (schedule.Runs.Count > 0) Assert.True(total > budget / 3);
            }
    }

    [Fact]
    public void A_schedule_keeps_to_the_settings_and_to_its_budget()
    {
        var settings = new PpoSettings { Environments = 4, Steps = 32, GaeLambda = 0.5, MinibatchSize = 1000 };
        PpoSchedule schedule = PpoSchedule.For(ActionSpace.Discrete(3), 4, 10, 1, 700_000, settings);
        Assert.Equal(2, schedule.Runs.Count);
        Assert.All(schedule.Runs, run => Assert.Equal(
            (4, 32, 0.5, 1000, 0L),
            (run.Environments, run.Steps, run.GaeLambda, run.MinibatchSize, run.TotalSteps % 128)));
        Assert.InRange(schedule.Runs.Sum(run => run.TotalSteps), 500_000, 700_000);
        Assert.Empty(PpoSchedule.For(
            ActionSpace.Discrete(3), 4, 10, 1, 700_000, new PpoSettings { Environments = 1 << 14 }).Runs);
    }

    [Theory]
    [InlineData(1, 8, 1 << 20, true)]
    [InlineData(3, 1, 1, false)]
    [InlineData(5, 64, 7, true)]
    public void Trains_with_whatever_shape_is_asked_for(int environments, int steps, int minibatch, bool timeToGo)
    {
        DecisionProcess<int, int> process = Processes.Of(new Counter(20), step => step.After, 20);
        var learner = new PpoLearner(FusedBackend.Instance)
        {
            Settings = new PpoSettings
            {
                Environments = environments, Steps = steps, MinibatchSize = minibatch, AppendTimeToGo = timeToGo,
                Epochs = 1, TargetKl = 0.5, Hidden = [8],
            },
        };
        Assert.NotNull(((IAdversary)new PpoAdversary(learner)).Search(process, Context(2_000, 1))[0].Trained);
    }

    private static double MeanReturn<TState, TAction>(
        DecisionProcess<TState, TAction> process, Candidate<TState, TAction> candidate) where TState : notnull =>
        PolicyEvaluation.Run(process, candidate.Policy, 1, 1, TestContext.Current.CancellationToken).MeanReturn;

    private static SearchContext Context(long budget, int threads) =>
        new(1, budget, threads, null, TestContext.Current.CancellationToken);
}
