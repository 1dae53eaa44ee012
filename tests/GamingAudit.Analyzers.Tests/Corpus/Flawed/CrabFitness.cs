using System;

public sealed class Crab
{
    public double X { get; set; }
    public bool OnBack { get; set; }
    public double Fitness { get; set; }
}

public sealed class CrabFitness
{
    public double Evaluate(Crab crab, Func<Crab, double> brain)
    {
        double last = crab.X;
        for (int t = 0; t < 400; t++)
        {
            crab.X += 0.01 * brain(crab);
            crab.Fitness += Math.Abs(crab.X - last); // expect: GA3003
            last = crab.X;
            if (crab.OnBack) break;
        }
        return crab.Fitness;
    }
}
