using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class TroughEmptied : Agent
{
    public int mouthfuls;

    public override void OnEpisodeBegin() => mouthfuls = 0;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        AddReward(-0.001f);
    }

    private void OnTriggerStay(Collider other)
    {
        if (other.CompareTag("Trough") && mouthfuls < 5)
        {
            mouthfuls++;
            AddReward(0.2f);
        }
        else if (other.CompareTag("Stable"))
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
