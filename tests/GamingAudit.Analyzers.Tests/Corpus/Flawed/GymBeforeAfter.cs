using System;

public class GymBeforeAfter
{
    private double x;

    public double Reset()
    {
        x = 0;
        return x;
    }

    public (double observation, double reward, bool done) Step(int action)
    {
        double before = Math.Abs(10 - x);
        x += action == 1 ? 1 : -1;
        double after = Math.Abs(10 - x);
        double reward = after < before ? 1 : 0; // expect: GA3001
        return (x, reward, after == 0);
    }
}
