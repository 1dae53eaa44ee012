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
}
