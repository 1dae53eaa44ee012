using GamingAudit.Laboratory.Mitigations;

namespace GamingAudit.Laboratory.Tests;

/// <summary>How well a reference is known from its steps: likelihoods that can be computed.</summary>
public sealed class ReferenceModelTests
{
    private const int Horizon = 10;

    [Fact]
    public void A_choice_is_as_likely_as_it_is()
    {
        // Three choices of chances that depend on what is seen, two of another branch that do not.
        var space = ActionSpace.MultiDiscrete<Pair>(3, 2);
        (ReferenceSample fitted, ReferenceSample fresh) = (Draw(1), Draw(2));
        double[] known = new ReferenceModel(fitted, space, Horizon).LogChances(fresh, Horizon);
        double[] exact = [.. fresh.Steps.Select(step =>
            Math.Log(Chances(step.Observation[0])[(int)step.Action[0]]) + Math.Log(step.Action[1] == 0 ? 0.9 : 0.1))];
        Assert.InRange(exact.Average() - known.Average(), -0.01, 0.02);

        static ReferenceSample Draw(ulong seed)
        {
            var chance = new SamplingChance(seed);
            return Sample(chance, seen => [chance.Choose(Chances(seen)), chance.Bernoulli(0.1) ? 1 : 0]);
        }

        static double[] Chances(double seen)
        {
            double[] weights = [Math.Exp(seen), 1, Math.Exp(-2 * seen)];
            return [.. weights.Select(weight => weight / weights.Sum())];
        }
    }

    [Fact]
    public void A_force_is_normal_about_its_mean_with_its_own_deviation()
    {
        var space = ActionSpace.Box(new Force(-1, -1), new Force(1, 1));
        (ReferenceSample fitted, ReferenceSample fresh) = (Draw(1), Draw(2));
        double[] known = new ReferenceModel(fitted, space, Horizon).LogChances(fresh, Horizon);
        double[] exact = [.. fresh.Steps.Select(step =>
            Normal(step.Action[0], 0.5 * step.Observation[0], 0.1) + Normal(step.Action[1], 0, 0.3))];
        Assert.InRange(exact.Average() - known.Average(), -0.01, 0.03);

        static ReferenceSample Draw(ulong seed)
        {
            var chance = new SamplingChance(seed);
            return Sample(chance, seen => [(float)chance.Normal(0.5 * seen, 0.1), (float)chance.Normal(0, 0.3)]);
        }

        static double Normal(double value, double mean, double deviation) =>
            -0.5 * Math.Pow((value - mean) / deviation, 2) - Math.Log(deviation) - 0.5 * Math.Log(2 * Math.PI);
    }

    [Fact]
    public void What_is_never_done_has_the_least_chance_that_there_is()
    {
        var space = ActionSpace.Box(new Force(-1, -1), new Force(1, 1));
        ReferenceSample still = Sample(new SamplingChance(1), _ => [0, 0]);
        ReferenceSample far = Sample(new SamplingChance(2), _ => [1, 1]);
        Assert.All(new ReferenceModel(still, space, Horizon).LogChances(far, Horizon), log => Assert.Equal(-20, log));
    }

    private static ReferenceSample Sample(SamplingChance chance, Func<double, float[]> act) => new(
        [.. Enumerable.Range(0, 4096).Select(i =>
        {
            double seen = chance.Normal(0, 1);
            return new ReferenceStep([(float)seen], Horizon - i % Horizon, act(seen), 1);
        })],
        1);

    private readonly record struct Pair(int One, int Other);

    private readonly record struct Force(float Along, float Across);
}
