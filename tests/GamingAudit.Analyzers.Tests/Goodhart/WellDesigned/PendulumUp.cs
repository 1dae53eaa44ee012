// row: pendulum_welldesigned
// terms: angle_penalty -1, velocity_penalty -0.1, torque_penalty -0.001 per step
using System;
using Gym.Envs;

public class PendulumUp : Env
{
    private double theta = Math.PI, thetaDot;

    public override Step Step(object action)
    {
        double torque = Math.Clamp((double)action, -2, 2);
        double angle = Math.IEEERemainder(theta, 2 * Math.PI);
        double costs = angle * angle + 0.1 * thetaDot * thetaDot + 0.001 * torque * torque;
        thetaDot = Math.Clamp(thetaDot + (15 * Math.Sin(theta) + 3 * torque) * 0.05, -8, 8);
        theta += thetaDot * 0.05;
        float[] seen = [(float)Math.Cos(theta), (float)Math.Sin(theta), (float)thetaDot];
        return new Step(seen, (float)-costs, false, null);
    }
}
