using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.FailureModes;
using GamingAudit.Laboratory.Agents;
using GamingAudit.Laboratory.Continual;
using GamingAudit.Laboratory.Mechanisms;
using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Tests.Diagnosis;

public sealed class ContinualTests
{
    private static readonly MarkovTarget<Junction, Turn> Abroad = (MarkovTarget<Junction, Turn>)RoadSigns.Abroad;

    [Fact]
    public void Progressive_columns_keep_both_tasks()
    {
        TaskMatrix matrix = Run(new ContinualMethod("progressive") { IsProgressive = true });
        Assert.Equal(matrix.Returns[0][0], matrix.Returns[1][0]);
        Assert.InRange(matrix.Returns[1][1], 6.5, 8);
    }

    [Fact]
    public void Consolidation_and_rehearsal_keep_more_of_the_first_task()
    {
        TaskMatrix plain = Run(ContinualMethod.Plain), held = Run(new ContinualMethod("EWC") { Consolidation = 1000 });
        TaskMatrix rehearsed = Run(new ContinualMethod("replay") { Replay = 0.2 });
        Assert.True(held.Kept(0) > plain.Kept(0) + 0.3 && held.Returns[1][1] < plain.Returns[1][1]);
        Assert.True(rehearsed.Kept(0) > plain.Kept(0) + 0.3);
    }

    [Fact]
    public void Fisher_information_of_an_output_is_that_of_a_softmax()
    {
        var target = (MarkovTarget<CoinPlace, Way>)CoinCorridor.CoinRight;
        TrainedPolicy agent = AgentTraining.Train(target, AgentTraining.Config(2_000, 1), CancellationToken.None);
        var column = new Column(agent);
        var weights = (TrunkWeights)agent.Actor;
        var place = new CoinPlace(3, 8);
        var observation = new float[column.Inputs];
        target.Environment.Observe(place, observation.AsSpan(0, target.Environment.ObservationSize));
        observation[^1] = 0.5f;
        var fisher = new float[weights.Parameters.Length];
        column.AddFisher(observation, fisher);
        double[] chances = new double[2];
        agent.Chances(
            new GuardedTarget<CoinPlace, Way>(target, new CallMonitor()).Dynamics, place, target.Horizon / 2, chances);
        Assert.Equal(chances[0] * (1 - chances[0]), fisher[weights.Shape.Layers[^1].Bias], 4);
    }

    [Fact]
    public void What_a_mask_forbids_training_does_not_leave_open()
    {
        MarkovTarget<CoinPlace, Way> target = (MarkovTarget<CoinPlace, Way>)CoinCorridor.CoinRight with
        {
            Mask = (_, legal) => legal[(int)Way.Left] = false,
        };
        var random = (MarkovTarget<CoinPlace, Way>)CoinCorridor.CoinRandom;
        Assert.Equal((0.5, 0.5), Underdetermination.Interval(target, random with { Mask = target.Mask }, random.True));
    }

    private static TaskMatrix Run(ContinualMethod method) =>
        new TaskSequence<Junction, Turn>(Abroad).Run(method, 8_000, 1, CancellationToken.None);
}
