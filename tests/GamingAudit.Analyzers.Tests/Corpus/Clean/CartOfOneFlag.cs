using System;

public sealed class CartOfOneFlag
{
    private double x, v;
    private int stepsDone;
    private const int MaxSteps = 200;

    public double[] Reset()
    {
        x = 0;
        v = 0;
        stepsDone = 0;
        return new[] { x, v };
    }

    public (double[] state, double reward, bool done) Step(int action)
    {
        v += action - 1;
        x += v;
        stepsDone++;
        bool done = Math.Abs(x) > 5 || stepsDone >= MaxSteps;
        return (new[] { x, v }, done ? 0 : 1, done);
    }
}
