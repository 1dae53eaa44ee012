// row: eureka_shadow_hand_over
// terms: toss 0.5, catch 0.3, penalty -0.2 per step
using System;

public sealed class HandOver
{
    private double ballX, ballY, ballVelocity, catcher = 1.0;

    public (double[] Observation, double Reward, bool Done) Step(double[] action)
    {
        ballVelocity += action[0];
        ballX += 0.02 * ballVelocity;
        ballY += 0.02 * (action[1] - 0.5);
        catcher += 0.02 * action[2];
        double toGoal = Math.Abs(1.0 - ballX);
        double toCatcher = Math.Abs(catcher - ballX);
        double toss = 0.5 * Math.Exp(-3 * toGoal);
        double caught = 0.3 * Math.Exp(-10 * toCatcher);
        double dropped = ballY < 0 ? 0.2 : 0;
        return ([ballX, ballY, catcher], toss + caught - dropped, ballY < -0.5);
    }
}
