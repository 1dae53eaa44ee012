using System;

public class PoleOnCart
{
    private double x, speed, angle, turn;
    private int beyond = -1;

    public double[] Reset()
    {
        (x, speed, angle, turn) = (0, 0, 0.02, 0);
        beyond = -1;
        return new[] { x, speed, angle, turn };
    }

    public (double[] Observation, double Reward, bool Done) Step(int action)
    {
        speed += 0.02 * (action == 1 ? 10 : -10);
        x += 0.02 * speed;
        turn += 0.02 * (9.8 * Math.Sin(angle) - speed * Math.Cos(angle));
        angle += 0.02 * turn;
        bool done = Math.Abs(x) > 2.4 || Math.Abs(angle) > 0.21;
        double reward;
        if (!done)
        {
            reward = 1.0;
        }
        else if (beyond < 0)
        {
            beyond = 0;
            reward = 1.0;
        }
        else
        {
            beyond++;
            reward = 0.0;
        }
        return (new[] { x, speed, angle, turn }, reward, done);
    }
}
