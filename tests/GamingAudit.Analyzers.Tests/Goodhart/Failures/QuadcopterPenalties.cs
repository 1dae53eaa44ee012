// row: eureka_quadcopter, compound_trap
// terms: distance_to_target terminal 15; distance -6, linear velocity -4, angular velocity -2 per step, passive
// rules: GA3004, GA3009, GA3010
using System;

public sealed class QuadcopterPenalties
{
    private double z, vz, tilt, tiltRate;
    private int step;

    public (double[] Observation, double Reward, bool Terminated, bool Truncated) Step(double[] rotors)
    {
        vz += 0.02 * (rotors[0] + rotors[1] - 9.81);
        z += 0.02 * vz;
        tiltRate += 0.02 * (rotors[0] - rotors[1]);
        tilt += 0.02 * tiltRate;
        step++;
        double distance = Math.Abs(z - 1.0);
        double reward = -6.0 * distance - 4.0 * Math.Abs(vz) - 2.0 * Math.Abs(tiltRate);
        bool reached = distance < 0.05;
        if (reached) reward += 15.0;
        bool crashed = z < 0 || Math.Abs(tilt) > 1.0;
        return ([z, vz, tilt, tiltRate], reward, reached || crashed, step >= 500);
    }
}
