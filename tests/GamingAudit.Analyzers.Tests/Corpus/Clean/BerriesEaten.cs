using System;
using System.Collections.Generic;

public sealed class BerriesEaten
{
    private readonly HashSet<int> bushes = [];
    private int at, day;

    public void Reset()
    {
        (at, day) = (0, 0);
        bushes.Clear();
        bushes.Add(3);
        bushes.Add(7);
    }

    public (int At, double Reward, bool Done, bool Truncated) Step(int action)
    {
        at = Math.Clamp(at + action - 1, 0, 20);
        day++;
        double reward = bushes.Contains(at) ? 1 : 0;
        bushes.Remove(at);
        bool home = at == 20;
        if (home) reward += 4;
        return (at, reward, home, day >= 300);
    }
}
