using System;

public sealed class BeamByDistance
{
    private double x, velocity, setpoint = 0.3;
    private int steps;

    public void Reset()
    {
        x = 0;
        velocity = 0;
        steps = 0;
    }

    public (double[] Observation, double Reward, bool Terminated, bool Truncated) Step(int action)
    {
        velocity += 0.05 * (action - 1);
        x += 0.05 * velocity;
        steps++;
        bool off = Math.Abs(x) > 1;
        return ([x, velocity], off ? 0 : Tracking(), off, steps >= 200);
    }

    private double Tracking()
    {
        double error = (setpoint - x) / 2;
        return 1.0 - Math.Pow(error, 2);
    }
}
