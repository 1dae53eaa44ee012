using GamingAudit.Laboratory.Numerics;

namespace GamingAudit.Laboratory.Tests.Numerics;

public sealed class GeneratorTests
{
    // Printed by: python3 -c "import random; r = random.Random(7); print(r.random(), r.gauss(0, .6), r.gauss(0, .6))"
    [Fact]
    public void Draws_what_cpython_draws()
    {
        var random = new MersenneTwister(7);
        Assert.Equal(0.32383276483316237, random.NextDouble());
        Assert.Equal(0.5079111754893435, random.NextNormal(0, 0.6), 12);
        Assert.Equal(0.7069816707836921, random.NextNormal(0, 0.6), 12);
    }

    [Fact]
    public void Shuffles_as_cpython_does()
    {
        int[] items = [.. Enumerable.Range(0, 10)];
        new MersenneTwister(100).Shuffle(items);
        Assert.Equal([4, 0, 5, 9, 3, 1, 6, 8, 7, 2], items);
    }

    // Printed by: python3 -c "import numpy; print(numpy.random.default_rng(0).random(3))"
    [Fact]
    public void Draws_what_numpy_draws()
    {
        var random = new PermutedGenerator(0);
        Assert.Equal(0.6369616873214543, random.NextDouble());
        Assert.Equal(0.2697867137638703, random.NextDouble());
        Assert.Equal(0.04097352393619469, random.NextDouble());
    }

    // Printed by numpy 1.24: r = default_rng(3); n = r.normal(size=200000); e = r.standard_exponential(200000);
    // d = r.dirichlet([.1] * 4, size=20000); r.dirichlet([1.] * 3); r.integers(0, 4, 5); r.integers(0, 7, 3);
    // sorted(r.choice(30, 6, replace=False)); r.random(). So many reach every layer and the tails.
    [Fact]
    public void Makes_the_variates_that_numpy_makes()
    {
        var random = new PermutedVariates(new PermutedGenerator(3));
        double[] normal = [.. Draws(200_000, random.Normal)];
        Assert.Equal([2.04091912, -2.55566503, 0.41809885], normal.Take(3), Near);
        Assert.Equal(86.8770200558233, normal.Sum(), 7);
        Assert.Equal(596065.6777618607, normal.Sum(x => x * x * x * x), 5);
        Assert.Equal(4.574671029819804, normal.Max(Math.Abs), 12);
        double[] surprises = [.. Draws(200_000, random.Exponential)];
        Assert.Equal(200568.87485702062, surprises.Sum(), 5);
        Assert.Equal(11.9397379166301, surprises.Max(), 12);
        double[][] chances = [.. Draws(20_000, () => random.Dirichlet(4, 0.1))];
        Assert.Equal(3942.441263533435, chances.Sum(row => row[0] * row[0]), 7);
        Assert.Equal(5013.284664244352, chances.Sum(row => row[3]), 7);
        Assert.Equal([0.1867328, 0.38487643, 0.42839076], random.Dirichlet(3, 1), Near);
        Assert.Equal([3, 0, 1, 1, 3], Draws(5, () => random.Below(4)));
        Assert.Equal([0, 1, 6], Draws(3, () => random.Below(7)));
        Assert.Equal([6, 7, 10, 11, 21, 25], random.Choose(6, 30).Order());
    }

    private static bool Near(double first, double second) => Math.Abs(first - second) < 1e-8;

    private static IEnumerable<T> Draws<T>(int count, Func<T> draw) => Enumerable.Range(0, count).Select(_ => draw());
}
