using System;
using System.Collections.Generic;

public sealed class Disc
{
    public double X, Y, Radius = 0.2;

    public double DistanceTo(Disc other) => Math.Sqrt((X - other.X) * (X - other.X) + (Y - other.Y) * (Y - other.Y));
}

public sealed class CrowdTouchesItself
{
    private readonly List<Disc> discs = [new(), new(), new()];
    private int cycle;

    public void Reset()
    {
        cycle = 0;
        foreach (Disc disc in discs) (disc.X, disc.Y) = (0, 0);
    }

    public (double[] Rewards, bool Done) Step(IReadOnlyList<int> actions)
    {
        for (int i = 0; i < discs.Count; i++) discs[i].X += 0.1 * (actions[i] - 1);
        cycle++;
        var rewards = new double[discs.Count];
        for (int i = 0; i < discs.Count; i++) rewards[i] = Local(discs[i]);
        return (rewards, cycle >= 25);
    }

    private double Local(Disc disc)
    {
        double reward = 0;
        foreach (Disc other in discs)
        {
            if (Touch(disc, other)) reward -= 1; // expect: GA2014
        }
        return reward;
    }

    private static bool Touch(Disc a, Disc b) => a.DistanceTo(b) < a.Radius + b.Radius;
}
