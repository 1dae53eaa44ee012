using System;

public sealed class PlankWalkHurried
{
    private double sway, walked;
    private int steps;

    public Tuple<double[], double, bool> Step(int action)
    {
        sway += 0.1 * (action % 3 - 1);
        walked += action / 3 * 0.1;
        steps++;
        double reward = -0.01;
        bool over = walked >= 12;
        bool drowned = Math.Abs(sway) > 1;
        if (over) reward += 8;
        if (drowned) reward -= 8;
        return Tuple.Create(new[] { sway, walked }, reward, drowned || over);
    }

    public void Reset()
    {
        sway = 0;
        walked = 0;
        steps = 0;
    }
}
