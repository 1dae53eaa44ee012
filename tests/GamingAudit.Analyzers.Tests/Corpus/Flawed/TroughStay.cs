using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class TroughStay : Agent
{
    public int mouthfuls;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        AddReward(-0.001f);
    }

    private void OnTriggerStay(Collider other)
    {
        if (other.CompareTag("Trough"))
        {
            mouthfuls++;
            AddReward(0.2f); // expect: GA3004, GA3006
        }
        else if (other.CompareTag("Stable"))
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
