// row: bicycle_circles, shaping_loop
// terms: reach goal terminal 1; distance decrease shaping 0.1, can be looped in 4 steps
// rules: GA3001
using System;
using Gym.Envs;

public class BicycleCircles : Env
{
    private double x, y, heading, previousDistance = 1000;
    private const double GoalX = 1000, GoalY = 0, GoalRadius = 10;

    public override Step Step(object action)
    {
        heading += ((int)action - 1) * 0.1;
        x += Math.Cos(heading);
        y += Math.Sin(heading);
        double distance = Math.Sqrt((x - GoalX) * (x - GoalX) + (y - GoalY) * (y - GoalY));
        float reward = distance < previousDistance ? 0.1f : 0f;
        previousDistance = distance;
        bool arrived = distance < GoalRadius;
        if (arrived) reward += 1f;
        return new Step(new[] { (float)x, (float)y, (float)heading }, reward, arrived, null);
    }
}
