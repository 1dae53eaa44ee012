using System;
using System.Collections.Generic;

public sealed class BerriesThatStay
{
    private readonly HashSet<int> bushes = [3, 7];
    private int at, day;

    public void Reset() => (at, day) = (0, 0);

    public (int At, double Reward, bool Done) Step(int action)
    {
        at = Math.Clamp(at + action - 1, 0, 20);
        day++;
        double reward = bushes.Contains(at) ? 1 : 0; // expect: GA3004, GA3006
        bool home = at == 20;
        if (home) reward += 4;
        return (at, reward, home || day >= 300);
    }
}
