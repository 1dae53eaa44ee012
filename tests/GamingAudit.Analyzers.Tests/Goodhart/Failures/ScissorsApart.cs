// row: eureka_shadow_hand_scissors, unbounded_reward
// terms: opened_reward per step 2, grows without a bound; handle_reaching_penalty per step -0.2 [-1, 0], passive
// rules: GA3011
using System;

public sealed class ScissorsApart
{
    private double leftHandle, rightHandle = 0.1, leftHand, rightHand = 0.1;

    public (double[] Observation, double Reward, bool Done) Step(double[] action)
    {
        leftHand -= 0.01 * action[0];
        rightHand += 0.01 * action[1];
        leftHandle = leftHand;
        rightHandle = rightHand;
        double handleDistance = Math.Abs(rightHandle - leftHandle);
        double reaching = Math.Abs(leftHand - leftHandle) + Math.Abs(rightHand - rightHandle);
        double reward = 2.0 * Math.Exp(5.0 * (handleDistance - 0.3)) - 0.2 * reaching;
        return ([leftHand, rightHand], reward, false);
    }
}
