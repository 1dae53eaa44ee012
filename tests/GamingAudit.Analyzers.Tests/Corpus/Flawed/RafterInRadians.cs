using System;

public class RafterInRadians
{
    private double x, y, heading;
    private int steps;

    public void Reset()
    {
        (x, y, heading) = (0, 0, 0);
        steps = 0;
    }

    public (double[] Observation, double Reward, bool Done) Step(int action)
    {
        heading += 0.1 * (action - 1);
        x += Math.Cos(heading);
        y += Math.Sin(heading);
        steps++;
        double reward = -0.01;
        double bearing = Math.Atan2(10 - y, 10 - x);
        if (Math.Abs(bearing) > 90) reward -= 1; // expect: GA1006
        bool there = Math.Abs(10 - x) + Math.Abs(10 - y) < 1;
        if (there) reward += 10;
        return (new[] { x, y, heading }, reward, there);
    }
}
