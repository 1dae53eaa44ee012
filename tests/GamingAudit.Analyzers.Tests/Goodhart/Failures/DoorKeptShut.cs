// row: eureka_shadow_hand_door_open_outward, reward_inversion
// terms: handle 0.3 [0, 1], door position 0.5 [0, 1], door orientation 0.5 [0, 1] per step, all passive
// rules: GA3005, GA3006, GA3025
using System;

public sealed class DoorKeptShut
{
    private double handX = 0.1, handleX, doorAngle, doorShift;

    /// <summary>The task: open the door outwards.</summary>
    public (double[] Observation, double Reward, bool Done) Step(double[] action)
    {
        handX += 0.01 * action[0];
        if (Math.Abs(handX - handleX) < 0.05) doorAngle += 0.02 * Math.Max(0, action[1]);
        doorShift = Math.Sin(doorAngle);
        return ([handX, doorAngle], ComputeReward(), doorAngle > 1.5);
    }

    private double ComputeReward()
    {
        double handle = 0.3 * Math.Exp(-10 * Math.Abs(handX - handleX));
        double position = 0.5 * Math.Exp(-5 * Math.Abs(doorShift));
        double orientation = 0.5 * Math.Exp(-5 * Math.Abs(doorAngle));
        return handle + position + orientation;
    }
}
