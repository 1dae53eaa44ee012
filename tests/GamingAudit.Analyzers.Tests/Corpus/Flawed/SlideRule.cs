using System;

public sealed class SlideRule
{
    private double x, y, vx, vy;

    public void Reset() => (x, y, vx, vy) = (0, 0, 0, 0);

    public (double[] State, double Reward, bool Done) Step(double pushX, double pushY)
    {
        vx += 0.1 * pushX;
        vy += 0.1 * pushY;
        x += vx;
        y += vy;
        double pace = Math.Sqrt(vx * vx + vy * vy);
        double reward = 0.05 * pace; // expect: GA3003
        bool home = x > 90;
        if (home) reward += 5;
        return ([x, y], reward, home);
    }
}
