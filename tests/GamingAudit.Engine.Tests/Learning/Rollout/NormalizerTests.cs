using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Engine.Learning.Threading;

namespace GamingAudit.Engine.Tests.Learning.Rollout;

public sealed unsafe class NormalizerTests
{
    [Fact]
    public void Observations_are_scaled_by_all_that_was_seen()
    {
        var normalizer = new ObservationNormalizer(2, enabled: true);
        var chance = new SamplingChance(1);
        var seen = new List<double>();
        foreach (double centre in (double[])[5, 1000])
        {
            var rollout = new RolloutBuffer(4, 25, 2, 1, 0);
            for (int entry = 0; entry < rollout.Entries; entry++)
            {
                rollout.RawObservation(entry)[0] = (float)chance.Normal(centre, 3);
                rollout.RawObservation(entry)[1] = 4;
                seen.Add(rollout.RawObservation(entry)[0]);
            }
            normalizer.Learn(rollout);
        }
        double mean = seen.Average(), deviation = Math.Sqrt(seen.Average(x => (x - mean) * (x - mean)));
        float[] scaled = new float[2];
        normalizer.Scaling.Apply([600, 4], scaled);
        Assert.Equal((600 - mean) / deviation, scaled[0], 1e-4);
        Assert.Equal(0, scaled[1], 1e-6);
        normalizer.Scaling.Apply([1e9f, -1e9f], scaled);
        Assert.Equal([10, -10], scaled);
    }

    [Fact]
    public void Values_stay_what_they_were_when_the_scale_changes()
    {
        using var team = new WorkerTeam(1);
        var head = ActionHead.For(ActionSpace.Discrete(2));
        var network = new ActorCritic(new PpoConfig(), 3, head, team, KernelSet.Best);
        var observation = new AlignedBuffer(3);
        observation.Span.Fill(0.7f);
        ValueScale before = new(2, 5), after = new(-30, 0.5);
        float old, now;
        network.Evaluate(observation.Pointer, 0, 1, null, &old, 0);
        network.Rescale(before, after);
        network.Evaluate(observation.Pointer, 0, 1, null, &now, 0);
        GC.KeepAlive(observation);
        Assert.NotEqual(0, old);
        Assert.Equal(before.Mean + before.Deviation * old, after.Mean + after.Deviation * now, 1e-3);
    }

    [Fact]
    public void The_return_scale_follows_returns_and_is_silent_where_all_are_equal()
    {
        var normalizer = new ReturnNormalizer(enabled: true);
        var same = new ReturnMoments(0.3, 0.3 * 0.3);
        Assert.False(normalizer.Learn(same));
        Assert.Equal(new ValueScale(0, 1), normalizer.Scale);
        var apart = new ReturnMoments(25.3, (0.3 * 0.3 + 50.3 * 50.3) / 2);
        Assert.False(normalizer.Learn(apart));
        Assert.InRange(normalizer.Scale.Deviation, 15, 25);
        Assert.True(normalizer.Learn(apart));
    }
}
