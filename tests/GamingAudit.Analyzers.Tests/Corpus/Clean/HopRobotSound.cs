using System;
using System.Linq;

public sealed class HopRobotSound
{
    private readonly bool endsWhenFallen;
    private double height = 1.2, way;

    public HopRobotSound(bool endsWhenFallen = true) => this.endsWhenFallen = endsWhenFallen;

    private bool Stands => height > 0.7;

    private double StandingPay => Stands ? 1.0 : 0.0;

    public (double[] Observation, double Reward, bool Terminated) Step(double[] torques)
    {
        double before = way;
        way += 0.01 * torques[0];
        height += 0.01 * (torques[1] - 0.1);
        double reward = (way - before) / 0.01 + StandingPay - 0.001 * torques.Sum(torque => torque * torque);
        return ([height], reward, endsWhenFallen && !Stands);
    }
}
