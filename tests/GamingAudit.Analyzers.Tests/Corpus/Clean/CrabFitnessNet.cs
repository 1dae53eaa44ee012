using System;

public sealed class ShoreCrab
{
    public double X { get; set; }
    public bool OnBack { get; set; }
    public double Fitness { get; set; }
}

public sealed class CrabFitnessNet
{
    public double Evaluate(ShoreCrab crab, Func<ShoreCrab, double> brain)
    {
        double last = crab.X;
        for (int t = 0; t < 400; t++)
        {
            crab.X += 0.01 * brain(crab);
            crab.Fitness += crab.X - last;
            last = crab.X;
            if (crab.OnBack) break;
        }
        return crab.Fitness;
    }
}
