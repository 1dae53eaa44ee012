using System;

public sealed class KiteFlyer
{
    private double height, line;
    private int gusts;

    public void NewGame() => (height, line, gusts) = (5, 10, 0);

    public double Step(double pull, out bool finished)
    {
        gusts++;
        height += 0.1 * pull - 0.05;
        line -= Math.Abs(pull) * 0.01;
        double reward = -0.02; // expect: GA3009
        finished = false;
        if (height > 30)
        {
            reward += 1;
            finished = true;
        }
        bool crashed = height < 0;
        if (crashed) finished = true; // expect: GA3010
        return reward;
    }
}
