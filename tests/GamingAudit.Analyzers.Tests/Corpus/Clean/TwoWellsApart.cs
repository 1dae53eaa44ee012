using System;

public sealed class TwoWellsApart
{
    private double x;

    public void Reset() => x = 0;

    // A distance that is added to itself is followed no further.
    public (double X, double Reward, bool Done) Step(int action)
    {
        x += action - 1;
        double way = Math.Abs(9 - x);
        way = way + Math.Abs(-9 - x) + 1;
        double reward = 1 / way - 1;
        return (x, reward, way < 12);
    }
}
