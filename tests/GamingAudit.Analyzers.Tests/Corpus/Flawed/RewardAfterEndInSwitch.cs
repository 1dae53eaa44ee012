using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class RewardAfterEndInSwitch : Agent
{
    public enum Outcome { Running, Won, Lost }

    public Outcome outcome;

    public override void OnEpisodeBegin() => outcome = Outcome.Running;

    public override void OnActionReceived(ActionBuffers actions)
    {
        switch (outcome)
        {
            case Outcome.Won:
                EndEpisode();
                SetReward(1f); // expect: GA2001
                break;
            case Outcome.Lost:
                SetReward(-1f);
                EndEpisode();
                break;
            default:
                AddReward(-0.001f);
                break;
        }
    }
}
