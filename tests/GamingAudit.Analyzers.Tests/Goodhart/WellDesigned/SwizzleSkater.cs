// row: humanoid_skating
// terms: velocity_tracking 4.4, alive_bonus 0.15 (passive), symmetry 1, effort -1.5 per step; safety on event -5
using System;

public sealed class SwizzleSkater
{
    private double speed, command = 1.0, leftFoot, rightFoot, torso = 1.0;

    public (double[] Observation, double Reward, bool Terminated) Step(double[] action)
    {
        leftFoot += 0.02 * action[0];
        rightFoot += 0.02 * action[1];
        speed += 0.05 * (action[0] + action[1] - speed);
        torso += 0.01 * action[2];
        double tracking = 4.4 * Math.Exp(-4 * (speed - command) * (speed - command));
        double symmetry = 1.0 * Math.Exp(-Math.Abs(leftFoot + rightFoot));
        double effort = 0;
        foreach (double a in action) effort += a * a;
        double reward = tracking + symmetry + 0.15 - 1.5 * effort / action.Length;
        bool fallen = torso < 0.6;
        if (fallen) reward -= 5;
        return ([speed, leftFoot, rightFoot, torso], reward, fallen);
    }
}
