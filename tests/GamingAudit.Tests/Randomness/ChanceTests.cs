using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace GamingAudit.Tests.Randomness;

public sealed class ChanceTests
{
    [Fact]
    public void Enumerating_walks_every_outcome_once_with_its_probability()
    {
        var seen = Enumerate(chance => (chance.Bernoulli(0.25), chance.Below(3), chance.Choose(1, 0, 3)));

        Assert.Equal(2 * 3 * 2, seen.Count);
        Assert.Equal(1, seen.Sum(outcome => outcome.Probability), 12);
        Assert.Equal(0.25 / 3 * 0.75, seen.Single(outcome => outcome.Value == (true, 1, 2)).Probability, 12);
    }

    [Fact]
    public void Enumerating_follows_draws_that_depend_on_earlier_ones()
    {
        var seen = Enumerate(chance => chance.Bernoulli(0.5) ? chance.Below(4) : -1);

        Assert.Equal([-1, 0, 1, 2, 3], seen.Select(outcome => outcome.Value));
        Assert.Equal([0.5, 0.125, 0.125, 0.125, 0.125], seen.Select(outcome => outcome.Probability));
    }

    [Fact]
    public void Enumerating_passes_over_outcomes_without_a_chance()
    {
        Assert.Equal([true], Enumerate(chance => chance.Bernoulli(1)).Select(outcome => outcome.Value));
        Assert.Equal([false], Enumerate(chance => chance.Bernoulli(0)).Select(outcome => outcome.Value));
    }

    [Fact]
    public void Enumerating_a_million_outcomes_takes_no_table_of_them()
    {
        Assert.Equal(1_000_000, Enumerate(chance => chance.Below(1_000_000)).Count);
    }

    [Fact]
    public void Enumerating_refuses_a_continuous_draw()
    {
        var chance = new EnumeratingChance();

        Assert.Throws<NotEnumerableException>(() => chance.Uniform(0, 1));
        Assert.Throws<NotEnumerableException>(() => chance.Normal(0, 1));
    }

    [Property]
    public Property Sampling_agrees_with_enumerating(NonEmptyArray<byte> bytes)
    {
        double[] weights = [.. bytes.Get.Take(6).Select(weight => (double)weight)];
        if (weights.Sum() == 0) return true.ToProperty();
        const int draws = 20_000;
        int[] counts = new int[weights.Length];
        for (ulong i = 0; i < draws; i++) counts[new SamplingChance(7, i).Choose(weights)]++;

        return Enumerate(chance => chance.Choose(weights)).All(outcome =>
        {
            double deviation = Math.Sqrt(outcome.Probability * (1 - outcome.Probability) * draws);
            return Math.Abs(counts[outcome.Value] - outcome.Probability * draws) <= 6 * deviation + 1;
        }).ToProperty();
    }

    [Fact]
    public void Sampling_is_a_function_of_seed_episode_and_step()
    {
        var chance = new SamplingChance(1, 2, 3);
        double first = chance.Uniform(0, 1);
        chance.Rekey(1, 2, 4);
        double other = chance.Uniform(0, 1);
        chance.Rekey(1, 2, 3);

        Assert.Equal(first, chance.Uniform(0, 1));
        Assert.NotEqual(first, other);
        Assert.NotEqual(first, new SamplingChance(1, 3, 3).Uniform(0, 1));
        Assert.NotEqual(first, new SamplingChance(2, 2, 3).Uniform(0, 1));
    }

    [Fact]
    public void Sampling_normals_have_the_mean_and_deviation_asked_for()
    {
        double[] draws = [.. Enumerable.Range(0, 40_000).Select(i => new SamplingChance(3, (ulong)i).Normal(5, 2))];
        double mean = draws.Average();

        Assert.Equal(5, mean, 0.06);
        Assert.Equal(2, Math.Sqrt(draws.Average(draw => (draw - mean) * (draw - mean))), 0.05);
    }

    [Property]
    public bool Replaying_gives_back_what_was_recorded(ulong seed)
    {
        var recording = new RecordingChance(new SamplingChance(seed));
        var then = Draw(recording);
        var replaying = new ReplayingChance();
        replaying.Load([.. recording.Draws]);

        return Draw(replaying) == then && replaying.Exhausted;

        static (bool, int, int, double, double) Draw(Chance chance) => (
            chance.Bernoulli(0.3), chance.Below(9), chance.Choose(1, 2, 3), chance.Uniform(-1, 1),
            chance.Normal(0, 1));
    }

    [Fact]
    public void Replaying_refuses_draws_that_could_not_have_been_made()
    {
        Assert.Throws<ReplayException>(() => Loaded(5).Below(5));
        Assert.Throws<ReplayException>(() => Loaded(0.5).Below(5));
        Assert.Throws<ReplayException>(() => Loaded(1).Bernoulli(0));
        Assert.Throws<ReplayException>(() => Loaded(3).Uniform(0, 1));
        Assert.Throws<ReplayException>(() => Loaded().Below(5));

        static ReplayingChance Loaded(params double[] draws)
        {
            var chance = new ReplayingChance();
            chance.Load(draws);
            return chance;
        }
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_probability_outside_0_to_1_is_refused(double probability) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SamplingChance(1).Bernoulli(probability));

    [Fact]
    public void Weights_that_are_no_weights_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new SamplingChance(1).Choose(0, 0));
        Assert.Throws<ArgumentException>(() => new SamplingChance(1).Choose(-1, 2));
        Assert.Throws<ArgumentException>(() => new SamplingChance(1).Choose(double.NaN, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SamplingChance(1).Below(0));
    }

    private static List<(T Value, double Probability)> Enumerate<T>(Func<Chance, T> draw)
    {
        var outcomes = new List<(T, double)>();
        var chance = new EnumeratingChance();
        do
        {
            T value = draw(chance);
            outcomes.Add((value, chance.Probability));
        }
        while (chance.Advance());
        return outcomes;
    }
}
