using GamingAudit.Engine.Learning.Heads;

namespace GamingAudit.Engine.Tests.Learning.Heads;

public sealed unsafe class HeadTests
{
    [Fact]
    public void Draws_occur_as_often_as_their_probabilities_say()
    {
        var head = ActionHead.For(ActionSpace.MultiDiscrete<Branches>(2, 3));
        float* output = stackalloc float[] { 0, MathF.Log(3), 0, MathF.Log(2), 1 };
        bool* mask = stackalloc bool[] { true, true, true, true, false };
        float* action = stackalloc float[2];
        var counts = new int[2, 3];
        var chance = new SamplingChance(1);
        const int draws = 60_000;
        for (int i = 0; i < draws; i++)
        {
            float logProbability = head.Sample(output, null, mask, chance, action);
            counts[(int)action[0], (int)action[1]]++;
            double expected = (action[0] == 0 ? 0.25 : 0.75) * (action[1] == 0 ? 1 : 2) / 3;
            Assert.Equal(Math.Log(expected), logProbability, 1e-5);
        }
        for (int first = 0; first < 2; first++)
            for (int second = 0; second < 3; second++)
            {
                double p = (first == 0 ? 0.25 : 0.75) * second switch { 0 => 1.0 / 3, 1 => 2.0 / 3, _ => 0 };
                Assert.InRange(counts[first, second] - draws * p, -5 * Math.Sqrt(draws * p), 5 * Math.Sqrt(draws * p));
            }
    }

    [Fact]
    public void The_mode_is_the_best_legal_choice()
    {
        var head = ActionHead.For(ActionSpace.Discrete(4));
        float* output = stackalloc float[] { 1, 5, 3, 2 };
        bool* mask = stackalloc bool[] { true, false, true, true };
        float* action = stackalloc float[1];
        head.Mode(output, null, action);
        Assert.Equal(1, action[0]);
        head.Mode(output, mask, action);
        Assert.Equal(2, action[0]);
    }

    [Fact]
    public void A_box_is_centred_scaled_and_clipped()
    {
        var head = ActionHead.For(ActionSpace.Box(new Pair(-1, 10), new Pair(3, 30)));
        float[] values = new float[2];
        float* action = stackalloc float[] { 0, 0.5f };
        head.Write(action, [], values);
        Assert.Equal([1, 25], values);
        (action[0], action[1]) = (-7, 2);
        head.Write(action, [], values);
        Assert.Equal([-1, 30], values);
    }

    [Fact]
    public void An_unbounded_box_is_left_in_its_own_units()
    {
        const float infinite = float.PositiveInfinity;
        var head = ActionHead.For(ActionSpace.Box(new Pair(-infinite, 0), new Pair(infinite, infinite)));
        float[] values = new float[2];
        float* action = stackalloc float[] { -12, -3 };
        head.Write(action, [], values);
        Assert.Equal([-12, 0], values);
    }

    [Fact]
    public void Normal_draws_have_the_mean_and_deviation_asked_for()
    {
        var head = ActionHead.For(ActionSpace.Box(new Pair(-1, -1), new Pair(1, 1)));
        float* output = stackalloc float[] { 2, -1 };
        float* logDeviation = stackalloc float[] { 0, MathF.Log(0.1f) };
        float* action = stackalloc float[2];
        var chance = new SamplingChance(2);
        const int draws = 20_000;
        double sum = 0, squares = 0;
        for (int i = 0; i < draws; i++)
        {
            head.Sample(output, logDeviation, null, chance, action);
            sum += action[1];
            squares += (action[1] + 1) * (action[1] + 1);
        }
        Assert.Equal(-1, sum / draws, 0.005);
        Assert.Equal(0.1, Math.Sqrt(squares / draws), 0.005);
    }

    private readonly record struct Branches(int First, int Second);

    private readonly record struct Pair(float X, float Y);
}
