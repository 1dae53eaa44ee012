using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Engine.Learning.Threading;
using GamingAudit.Engine.Tests.Learning;
using GamingAudit.Engine.Torch.Learning;

namespace GamingAudit.Engine.Torch.Tests.Learning;

/// <summary>The fused backend against torch's automatic differentiation.</summary>
public sealed class ParityTests
{
    private const int Rows = 301;
    private const int Size = 5;
    private const double EntropyCoefficient = 0.05;

    private static readonly Dictionary<string, ActionSpace> Spaces = new()
    {
        ["discrete"] = ActionSpace.Discrete(3),
        ["multi-discrete"] = ActionSpace.MultiDiscrete<Branches>(2, 5, 18),
        ["box"] = ActionSpace.Box(new Pair(-1, 2), new Pair(1, 10)),
    };

    private static readonly int[][] Trunks = [[], [17], [64, 64], [40, 130, 24]];

    public static TheoryData<string, int, bool, bool> Cases
    {
        get
        {
            var cases = new TheoryData<string, int, bool, bool>();
            foreach (string space in Spaces.Keys)
                for (int trunk = 0; trunk < Trunks.Length; trunk++)
                    foreach (bool masked in (bool[])[false, true])
                        foreach (bool clipsValues in (bool[])[false, true])
                            if (!(masked && space == "box")) cases.Add(space, trunk, masked, clipsValues);
            return cases;
        }
    }

    public static TheoryData<string> SpaceNames => [.. Spaces.Keys];

    [Theory, MemberData(nameof(Cases))]
    public void Both_backends_have_the_same_gradient(string space, int trunk, bool masked, bool clipsValues)
    {
        using var pair = new Backends(
            Spaces[space], new PpoConfig { Hidden = Trunks[trunk], Seed = 11, ClipValueLoss = clipsValues });
        Minibatch minibatch = pair.Example(masked);
        UpdateStatistics statistics = pair.Fused.ComputeGradient(minibatch, EntropyCoefficient);
        Assert.InRange(statistics.ClipFraction, 0.1, 0.9);
        float[] torch = pair.Torch.ComputeGradient(minibatch, EntropyCoefficient);
        Assert.InRange(Difference(pair.Fused.Gradient, torch) / Norm(torch), 0, 1e-4);
    }

    [Theory, MemberData(nameof(SpaceNames))]
    public void Shards_on_several_threads_add_up_to_the_same_gradient(string space)
    {
        Assert.SkipUnless(TorchFixture.Device == TorchDevice.Cpu, "A device takes a minibatch as a whole.");
        var config = new PpoConfig { Hidden = [256, 256], MinibatchSize = 4096 };
        using var one = new Backends(Spaces[space], config with { MinibatchSize = 16 });
        using var several = new Backends(Spaces[space], config, threads: 3);
        Minibatch minibatch = one.Example(masked: false);
        several.Example(masked: false);
        float[] whole = one.Torch.ComputeGradient(minibatch, EntropyCoefficient);
        float[] added = several.Torch.ComputeGradient(minibatch, EntropyCoefficient);
        Assert.NotEqual(whole, added);
        Assert.InRange(Difference(whole, added) / Norm(whole), 0, 1e-5);
    }

    [Theory, MemberData(nameof(SpaceNames))]
    public void Both_backends_end_at_the_same_weights_after_ten_updates(string space)
    {
        using var pair = new Backends(Spaces[space], new PpoConfig { Seed = 5, Epochs = 1 });
        Minibatch whole = pair.Example(masked: space != "box");
        float[] start = pair.Fused.Parameters.ToArray();
        UpdateStatistics fused = pair.TenUpdates(pair.Fused, whole), torch = pair.TenUpdates(pair.Torch, whole);
        double moved = Difference(start, pair.Fused.Parameters);
        Assert.True(moved > 0.01 * Norm(start), $"the weights moved by {moved}");
        Assert.InRange(Difference(pair.Fused.Parameters, pair.Torch.Parameters), 0, 1e-3 * moved);
        foreach (Func<UpdateStatistics, double> of in (Func<UpdateStatistics, double>[])[
            s => s.PolicyLoss, s => s.ValueLoss, s => s.Entropy, s => s.Kl, s => s.ClipFraction])
            Assert.Equal(of(fused), of(torch), 1e-4 * (1 + Math.Abs(of(fused))));
    }

    [Fact]
    public void Both_backends_start_from_the_same_weights()
    {
        using var pair = new Backends(Spaces["box"], new PpoConfig { Seed = 7 });
        Assert.Equal(pair.Fused.Parameters.ToArray(), pair.Torch.Parameters.ToArray());
    }

    [Fact]
    public void A_new_scale_of_returns_leaves_predicted_values_as_they_are()
    {
        using var pair = new Backends(Spaces["discrete"], new PpoConfig());
        Minibatch whole = pair.Example(masked: false);
        ValueScale from = new(1, 2), to = new(-3, 5);
        pair.Fused.Rescale(from, to);
        pair.Torch.Rescale(from, to);
        float[] torch = pair.Torch.ComputeGradient(whole, EntropyCoefficient);
        pair.Fused.ComputeGradient(whole, EntropyCoefficient);
        Assert.InRange(Difference(pair.Fused.Gradient, torch) / Norm(torch), 0, 1e-4);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void Advantages_are_scaled_alike_on_the_device_and_in_host_memory(bool normalises)
    {
        using var pair = new Backends(Spaces["discrete"], new PpoConfig());
        Minibatch example = pair.Example(masked: false);
        var minibatch = new Minibatch(
            example.Rollout, example.Order, example.First, example.Count, normalises, example.Scale);
        using var team = new WorkerTeam(1);
        using var other = (TorchActorCritic)TorchFixture.OnDevice.CreateNetwork(
            new PpoConfig(), Size, pair.Head, team, KernelSet.Best);
        Assert.True(other.EstimatesOnDevice);
        pair.Fused.Parameters.CopyTo(other.Parameters);
        other.ParametersChanged();
        pair.Fused.ComputeGradient(minibatch, EntropyCoefficient);
        float[] device = other.ComputeGradient(minibatch, EntropyCoefficient);
        Assert.InRange(Difference(pair.Fused.Gradient, device) / Norm(device), 0, 1e-4);
    }

    private static double Norm(ReadOnlySpan<float> x)
    {
        double sum = 0;
        foreach (float number in x) sum += (double)number * number;
        return Math.Sqrt(sum);
    }

    private static double Difference(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        var difference = new float[x.Length];
        for (int i = 0; i < x.Length; i++) difference[i] = x[i] - y[i];
        return Norm(difference);
    }

    private sealed class Backends : IDisposable
    {
        private readonly WorkerTeam team;

        public Backends(ActionSpace space, PpoConfig config, int threads = 1)
        {
            team = new WorkerTeam(threads);
            Head = ActionHead.For(space);
            Fused = (ActorCritic)FusedBackend.Instance.CreateNetwork(config, Size, Head, team, KernelSet.Best);
            Torch = (TorchActorCritic)TorchFixture.Backend.CreateNetwork(config, Size, Head, team, KernelSet.Best);
        }

        public ActionHead Head { get; }

        public ActorCritic Fused { get; }

        public TorchActorCritic Torch { get; }

        /// <summary>A minibatch that both networks are ready for.</summary>
        public Minibatch Example(bool masked)
        {
            Minibatch example = MinibatchExample.For(Fused, Head, Rows, masked);
            Fused.Parameters.CopyTo(Torch.Parameters);
            Torch.ParametersChanged();
            return example;
        }

        public UpdateStatistics TenUpdates(IActorCritic network, Minibatch whole)
        {
            const int updates = 10;
            network.BeginUpdates(whole.Rollout);
            network.BeginEpoch(whole.Order);
            for (int i = 0; i < updates; i++)
                network.Update(
                    new Minibatch(
                        whole.Rollout, whole.Order, Rows * i / updates, Rows / updates, true, whole.Scale),
                    1e-3, EntropyCoefficient);
            return network.EndUpdates();
        }

        public void Dispose()
        {
            Torch.Dispose();
            team.Dispose();
        }
    }

    private readonly record struct Branches(int First, int Second, int Third);

    private readonly record struct Pair(float X, float Y);
}
