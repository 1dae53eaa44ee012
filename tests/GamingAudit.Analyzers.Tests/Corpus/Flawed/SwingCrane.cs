using System;

public sealed class SwingCrane
{
    private double swing, rate, trolley;
    private int steps;

    public void Reset()
    {
        swing = rate = 0;
        trolley = 0;
        steps = 0;
    }

    public (double Reward, bool Done) Step(double force)
    {
        steps++;
        trolley += 0.1 * force;
        rate -= 0.02 * force + 0.1 * swing;
        swing += rate;
        double reward = 1 - Math.Abs(swing); // expect: GA3004, GA3025
        bool there = Math.Abs(trolley - 9) < 0.1;
        if (there) reward += 40;
        return (reward, there || steps > 700);
    }
}
