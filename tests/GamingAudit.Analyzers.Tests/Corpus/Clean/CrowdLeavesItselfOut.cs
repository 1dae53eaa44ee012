using System;
using System.Collections.Generic;

public sealed class Puck
{
    public double X, Y, Radius = 0.2;

    public double DistanceTo(Puck other) => Math.Sqrt((X - other.X) * (X - other.X) + (Y - other.Y) * (Y - other.Y));
}

public sealed class CrowdLeavesItselfOut
{
    private readonly List<Puck> discs = [new(), new(), new()];
    private int cycle;

    public void Reset()
    {
        cycle = 0;
        foreach (Puck disc in discs) (disc.X, disc.Y) = (0, 0);
    }

    public (double[] Rewards, bool Done) Step(IReadOnlyList<int> actions)
    {
        for (int i = 0; i < discs.Count; i++) discs[i].X += 0.1 * (actions[i] - 1);
        cycle++;
        var rewards = new double[discs.Count];
        for (int i = 0; i < discs.Count; i++) rewards[i] = Local(discs[i]);
        return (rewards, cycle >= 25);
    }

    private double Local(Puck disc)
    {
        double reward = 0;
        foreach (Puck other in discs)
        {
            if (other != disc && Touch(disc, other)) reward -= 1;
        }
        return reward;
    }

    private static bool Touch(Puck a, Puck b) => a.DistanceTo(b) < a.Radius + b.Radius;
}
