using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Threading;

namespace GamingAudit.Engine.Tests.Learning;

/// <summary>The fused gradients against central differences of the loss in double precision.</summary>
public sealed unsafe class GradientTests
{
    private const int Rows = 51;
    private const int Size = 5;
    private const int ParametersChecked = 60;

    // Small, so that no step of the loss's kinks is likely to lie between the two points of a difference.
    private const double Step = 1e-7;

    private static readonly Dictionary<string, ActionSpace> Spaces = new()
    {
        ["discrete"] = ActionSpace.Discrete(3),
        ["multi-discrete"] = ActionSpace.MultiDiscrete<Branches>(2, 5, 18),
        ["box"] = ActionSpace.Box(new Pair(-1, 2), new Pair(1, 10)),
    };

    /// <summary>One choice of every branch of every space.</summary>
    private static readonly int[] LegalAnyway = [0, 2, 7];

    private static readonly int[][] Trunks = [[], [17], [64, 64], [40, 130, 24]];

    public static TheoryData<string, int, bool> Cases
    {
        get
        {
            var cases = new TheoryData<string, int, bool>();
            foreach (string space in Spaces.Keys)
                for (int trunk = 0; trunk < Trunks.Length; trunk++)
                    foreach (bool masked in (bool[])[false, true])
                        if (!(masked && space == "box")) cases.Add(space, trunk, masked);
            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Gradients_match_finite_differences_on_every_kernel_set(string space, int trunk, bool masked) =>
        AssertGradient(Spaces[space], new PpoConfig { Hidden = Trunks[trunk], Seed = 11 }, masked);

    [Fact]
    public void Gradients_match_without_value_clipping() =>
        AssertGradient(Spaces["discrete"], new PpoConfig { ClipValueLoss = false, Seed = 12 }, false);

    [Fact]
    public void Padding_gets_no_gradient()
    {
        var config = new PpoConfig { Hidden = [17, 33], Seed = 4 };
        using var team = new WorkerTeam(1);
        var head = ActionHead.For(Spaces["multi-discrete"]);
        var network = new ActorCritic(config, Size, head, team, KernelSet.Best);
        network.ComputeGradient(Example(network, head, masked: true), 0.05);
        HashSet<int> used = [.. Used(network.Layout, head)];
        Assert.All(
            Enumerable.Range(0, network.Layout.Total).Where(i => !used.Contains(i)),
            i => Assert.Equal(0, network.Gradient[i]));
        Assert.True(used.Count(i => network.Gradient[i] != 0) > used.Count * 9 / 10);
    }

    private static void AssertGradient(ActionSpace space, PpoConfig config, bool masked)
    {
        const double entropyCoefficient = 0.05;
        using var team = new WorkerTeam(1);
        var head = ActionHead.For(space);
        ActorCritic[] networks =
            [.. KernelSet.Available.Select(kernels => new ActorCritic(config, Size, head, team, kernels))];
        Minibatch minibatch = Example(networks[0], head, masked);
        double[] parameters = [.. networks[0].Parameters.ToArray().Select(p => (double)p)];
        int[] chosen = [.. Chosen(networks[0].Layout, head)];
        var reference = new ReferenceLoss(config, networks[0].Layout, space, minibatch);
        double[] exact = [.. chosen.Select(i => Difference(reference, parameters, i, entropyCoefficient))];
        double norm = Math.Sqrt(exact.Sum(g => g * g));
        foreach (ActorCritic network in networks)
        {
            networks[0].Parameters.CopyTo(network.Parameters);
            network.ParametersChanged();
            UpdateStatistics statistics = network.ComputeGradient(minibatch, entropyCoefficient);
            Assert.InRange(statistics.ClipFraction, 0.1, 0.9);
            double loss = statistics.PolicyLoss - entropyCoefficient * statistics.Entropy
                + config.ValueCoefficient * statistics.ValueLoss;
            Assert.Equal(reference.At(parameters, entropyCoefficient), loss, 1e-5);
            double error = Math.Sqrt(chosen.Select((i, n) => Math.Pow(network.Gradient[i] - exact[n], 2)).Sum());
            Assert.InRange(error / norm, 0, 1e-4);
        }
    }

    private static double Difference(ReferenceLoss reference, double[] parameters, int i, double entropyCoefficient)
    {
        double at = parameters[i];
        parameters[i] = at + Step;
        double above = reference.At(parameters, entropyCoefficient);
        parameters[i] = at - Step;
        double below = reference.At(parameters, entropyCoefficient);
        parameters[i] = at;
        return (above - below) / (2 * Step);
    }

    /// <summary>A minibatch in which ratios, values and advantages lie on both sides of every clip.</summary>
    private static Minibatch Example(ActorCritic network, ActionHead head, bool masked)
    {
        var chance = new SamplingChance(21);
        for (int i = 0; i < head.InitialParameters.Count; i++)
            network.HeadParameters[i] = (float)chance.Uniform(-1, 0.5);
        LayerShape last = network.Layout.Actor.Layers[^1];
        for (int i = 0; i < last.Inputs; i++)
            for (int o = 0; o < last.Outputs; o++)
                network.Parameters[last.WeightAt(i, o)] = (float)chance.Normal(0, 0.3);
        network.ParametersChanged();

        var rollout = new RolloutBuffer(1, Rows, Size, head.ActionWidth, masked ? head.MaskLength : 0);
        var scale = new ValueScale(2, 3);
        var outputs = new AlignedBuffer(network.OutputStride);
        for (int entry = 0; entry < Rows; entry++)
        {
            for (int i = 0; i < Size; i++) rollout.Observation(entry)[i] = (float)chance.Normal(0, 1);
            for (int i = 0; i < rollout.MaskLength; i++)
                rollout.Mask(entry)[i] = LegalAnyway.Contains(i) || chance.Bernoulli(0.6);
            float value;
            network.Evaluate(rollout.Observation(entry), 1, outputs.Pointer, &value, 0);
            float logProbability = head.Sample(
                outputs.Pointer, network.HeadParameters, rollout.Mask(entry), chance, rollout.Action(entry));
            rollout.LogProbabilities[entry] = logProbability + (float)chance.Uniform(-0.5, 0.5);
            rollout.Advantages[entry] = (float)chance.Normal(0.3, 2);
            rollout.Values[entry] = (float)(scale.Mean + scale.Deviation * (value + chance.Uniform(-0.5, 0.5)));
            rollout.Returns[entry] = (float)(scale.Mean + scale.Deviation * (value + chance.Normal(0, 0.5)));
        }
        int[] order = [.. Enumerable.Range(0, Rows).Reverse()];
        return Minibatch.Of(rollout, order, 3, Rows - 3, true, scale);
    }

    private static IEnumerable<int> Chosen(ParameterLayout layout, ActionHead head)
    {
        int[] used = [.. Used(layout, head)];
        var chance = new SamplingChance(8);
        return used.Length <= ParametersChecked
            ? used
            : Enumerable.Range(0, ParametersChecked).Select(_ => used[chance.Below(used.Length)]).Distinct()
                .Concat(Enumerable.Range(layout.HeadOffset, head.InitialParameters.Count));
    }

    private static IEnumerable<int> Used(ParameterLayout layout, ActionHead head) =>
        Used(layout.Actor, 0)
            .Concat(Enumerable.Range(layout.HeadOffset, head.InitialParameters.Count))
            .Concat(Used(layout.Critic, layout.CriticOffset));

    private static IEnumerable<int> Used(TrunkShape shape, int offset)
    {
        foreach (LayerShape layer in shape.Layers)
            for (int o = 0; o < layer.Outputs; o++)
            {
                yield return offset + layer.Bias + o;
                for (int i = 0; i < layer.Inputs; i++) yield return offset + layer.WeightAt(i, o);
            }
    }

    private readonly record struct Branches(int First, int Second, int Third);

    private readonly record struct Pair(float X, float Y);
}
