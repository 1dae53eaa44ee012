// row: annotated_reward
// terms: velocity_tracking per step 1; alive_bonus per step 0.2, passive; torque_penalty -0.002
using System;
using System.Linq;

public sealed class VelocityTutorial
{
    private const double Target = 1.5, AliveBonus = 0.2, TorqueCost = 0.002;
    private double velocity, height = 1.2;

    public (double[] Observation, double Reward, bool Terminated) Step(double[] torques)
    {
        velocity += 0.02 * torques[0];
        height += 0.01 * (torques[1] - 0.1);
        double tracking = Math.Exp(-(velocity - Target) * (velocity - Target));
        double reward = tracking + AliveBonus - TorqueCost * torques.Sum(t => t * t);
        return ([velocity, height], reward, height < 0.8);
    }
}
