// row: dribblebot
// terms: ball_tracking 4, gait_schedule 4, safety_penalties -0.5 per step
using System;

public sealed class Dribbler
{
    private double ballSpeedX, ballSpeedY, commandX = 1, commandY, phase, contact, torque, roll;
    private int step;

    public (double[] Observation, double Reward, bool Done) Step(double[] action)
    {
        phase = (phase + 0.1) % 1.0;
        contact = action[0];
        torque = action[1];
        roll += 0.01 * action[2];
        ballSpeedX += 0.1 * action[3];
        ballSpeedY += 0.1 * action[4];
        double ex = ballSpeedX - commandX, ey = ballSpeedY - commandY;
        double tracking = 4.0 * Math.Exp(-(ex * ex + ey * ey) / 0.25);
        double wanted = phase < 0.5 ? 1 : 0;
        double gait = 4.0 * Math.Exp(-(contact - wanted) * (contact - wanted));
        double safety = -0.5 * (torque * torque + roll * roll);
        step++;
        return ([ballSpeedX, ballSpeedY, phase, roll], tracking + gait + safety, Math.Abs(roll) > 1 || step >= 2000);
    }
}
