// row: cartpole_suicide, death_beats_survival
// terms: reach flag terminal 1; step penalty per step -1, passive; 200 steps
// rules: GA3008, GA3009, GA3010
using System;
using Gym.Envs;

public class CartPoleHurry : Env
{
    private double x, xDot, theta, thetaDot;
    private int step;

    public override Step Step(object action)
    {
        double force = (int)action == 1 ? 10 : -10;
        thetaDot += 0.02 * (9.8 * Math.Sin(theta) - force * Math.Cos(theta));
        theta += 0.02 * thetaDot;
        xDot += 0.02 * force;
        x += 0.02 * xDot;
        step++;
        float reward = -1f;
        bool done = false;
        if (Math.Abs(theta) > 0.21)
        {
            done = true;
        }
        else if (x > 2.4)
        {
            reward += 1f;
            done = true;
        }
        if (step >= 200) done = true;
        return new Step(new[] { (float)x, (float)theta }, reward, done, null);
    }
}
