using System;

public sealed class MoleMeasures
{
    private double x;

    public void Reset() => x = 0;

    public (double X, double Reward, bool Done) Step(int action)
    {
        double before = Way();
        x += 0.5 * (action - 1);
        double after = Way();
        double reward = Math.Max(before - after, 0) * 0.3; // expect: GA3001
        bool home = after < 0.25;
        if (home) reward += 2;
        return (x, reward, home);
    }

    private double Way() => Math.Abs(12 - x);
}
