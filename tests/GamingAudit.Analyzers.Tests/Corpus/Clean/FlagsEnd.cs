using System;

public class PoleEnv
{
    private double angle;
    private double speed;
    private int steps;

    public double[] Reset()
    {
        angle = 0;
        speed = 0;
        steps = 0;
        return new[] { angle, speed };
    }

    public (double[] state, double reward, bool terminated, bool truncated) Step(int action)
    {
        speed += action == 1 ? 0.1 : -0.1;
        angle += speed;
        steps++;
        bool terminated = Math.Abs(angle) > 0.3;
        bool truncated = steps >= 500;
        double reward = terminated ? 0 : 1;
        return (new[] { angle, speed }, reward, terminated, truncated);
    }
}
