using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Engine.Learning.Threading;

namespace GamingAudit.Engine.Tests.Learning.Networks;

/// <summary>The fused gradients against central differences of the loss in double precision.</summary>
public sealed class GradientTests
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

    [Theory, InlineData, InlineData(17), InlineData(17, 33)]
    public void Padding_gets_no_gradient(params int[] hidden)
    {
        var config = new PpoConfig { Hidden = hidden, Seed = 4 };
        using var team = new WorkerTeam(1);
        var head = ActionHead.For(Spaces["multi-discrete"]);
        var network = new ActorCritic(config, Size, head, team, KernelSet.Best);
        network.ComputeGradient(MinibatchExample.For(network, head, Rows, masked: true), 0.05);
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
        Minibatch minibatch = MinibatchExample.For(networks[0], head, Rows, masked);
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
