using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class TractorAgent : Agent
{
    public override void OnActionReceived(ActionBuffers actions)
    {
        switch (actions.DiscreteActions[0])
        {
            case 0:
                AddReward(-0.01f);
                break;
            case 1:
                transform.position += transform.forward;
                AddReward(0.02f); // expect: GA3002
                break;
        }
    }

    void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Barn")) { AddReward(1f); EndEpisode(); }
    }
}
