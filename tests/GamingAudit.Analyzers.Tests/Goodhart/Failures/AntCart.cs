// row: ant_v4_gymnasium, penalty_dominance
// terms: forward_velocity per step 1 [-1, 6]; healthy_reward per step 1, passive; ctrl_cost -0.5; contact_cost -0.0005
// rules: GA3004, GA3005, GA3008
using System;
using System.Linq;
using Gym.Envs;

public class AntCart : Env
{
    private const double Dt = 0.05, ControlWeight = 0.5, ContactWeight = 5e-4, HealthyReward = 1.0;
    private double position, height = 0.75, velocity;
    private double contactForce;

    public override Step Step(object action)
    {
        double[] torques = (double[])action;
        double before = position;
        Simulate(torques);
        double forwardVelocity = (position - before) / Dt;
        bool healthy = height > 0.2 && height < 1.0;
        double reward = forwardVelocity;
        if (healthy) reward += HealthyReward;
        reward -= ControlWeight * torques.Sum(t => t * t);
        reward -= ContactWeight * contactForce;
        return new Step(new[] { (float)height, (float)velocity }, (float)reward, !healthy, null);
    }

    private void Simulate(double[] torques)
    {
        velocity += torques[0] * Dt;
        position += velocity * Dt;
        height += 0.01 * torques[1];
        contactForce = Math.Abs(torques[2]);
    }
}
