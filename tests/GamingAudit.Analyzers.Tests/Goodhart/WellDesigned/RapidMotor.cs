// row: heldout_rma_locomotion
// terms: forward_velocity 7; lateral, rotation, orientation, vertical, slip, work, impact, action and joint costs
using System;
using System.Linq;
using Gym.Envs;

public class RapidMotor : Env
{
    private double vx, vy, vz, yawRate, roll, pitch, slip, impact;
    private double[] last = new double[12];

    public override Step Step(object action)
    {
        double[] torques = (double[])action;
        Simulate(torques);
        double work = torques.Sum(t => Math.Abs(t * 0.1));
        double roughness = torques.Zip(last, (a, b) => (a - b) * (a - b)).Sum();
        double reward = 7.0 * Math.Min(vx, 0.35)
            - 0.5 * vy * vy
            - 0.5 * yawRate * yawRate
            - 1.5 * (roll * roll + pitch * pitch)
            - 2.0 * vz * vz
            - 0.8 * slip
            - 0.002 * work
            - 0.02 * impact
            - 0.001 * roughness
            - 0.07 * torques.Sum(t => t * t);
        last = torques;
        bool fallen = Math.Abs(roll) > 0.4 || Math.Abs(pitch) > 0.2;
        if (fallen) reward -= 100;
        return new Step(new[] { (float)vx, (float)vy, (float)roll, (float)pitch }, (float)reward, fallen, null);
    }

    private void Simulate(double[] torques)
    {
        vx += 0.01 * torques[0];
        vy += 0.01 * torques[1];
        vz += 0.01 * torques[2];
        yawRate += 0.01 * torques[3];
        roll += 0.01 * torques[4];
        pitch += 0.01 * torques[5];
        slip = Math.Abs(0.01 * torques[6]);
        impact = Math.Abs(0.01 * torques[7]);
    }
}
