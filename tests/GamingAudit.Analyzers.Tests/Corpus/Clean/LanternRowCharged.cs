using System;

public sealed class LanternRowCharged
{
    private readonly bool[] lit = new bool[9];
    private int at;

    public void Reset()
    {
        Array.Clear(lit, 0, lit.Length);
        at = 0;
    }

    public (int At, double Reward, bool Done) Step(int action)
    {
        double reward = -0.1;
        at = Math.Clamp(at + action - 1, 0, lit.Length - 1);
        lit[at] = !lit[at];
        if (lit[at]) reward += 1;
        if (!lit[at]) reward -= 1;
        return (at, reward, Array.TrueForAll(lit, one => one));
    }
}
