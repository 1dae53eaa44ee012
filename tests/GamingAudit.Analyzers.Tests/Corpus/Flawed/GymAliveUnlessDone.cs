using System;

public class GymAliveUnlessDone
{
    private double x;

    public double Reset()
    {
        x = 0;
        return x;
    }

    public (double observation, double reward, bool done) Step(int action)
    {
        x += action == 1 ? 1 : -1;
        bool done = x >= 10 || x <= -10;
        double reward = done ? (x >= 10 ? 1.0 : -1.0) : 0.1; // expect: GA3004
        return (x, reward, done);
    }
}
