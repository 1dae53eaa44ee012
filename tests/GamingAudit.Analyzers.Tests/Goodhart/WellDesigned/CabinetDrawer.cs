// row: eureka_franka_cabinet
// terms: cabinet_open 1, gripper_bonus 0.3, velocity_penalty -0.05 per step
using System;

public sealed class CabinetDrawer
{
    private double gripper, drawer, speed;
    private int step;

    public (double[] Observation, double Reward, bool Done) Step(double[] action)
    {
        speed = action[0];
        gripper += 0.02 * speed;
        double toHandle = Math.Abs(gripper - drawer - 0.5);
        if (toHandle < 0.05) drawer = Math.Clamp(drawer + 0.02 * action[1], 0, 0.4);
        double open = 1.0 * drawer / 0.4;
        double near = 0.3 * Math.Exp(-10 * toHandle);
        double reward = open + near - 0.05 * speed * speed;
        step++;
        return ([gripper, drawer, speed], reward, step >= 500);
    }

    public void Reset()
    {
        gripper = 0;
        drawer = 0;
        step = 0;
    }
}
