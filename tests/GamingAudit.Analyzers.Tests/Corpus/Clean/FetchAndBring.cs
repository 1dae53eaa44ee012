using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class FetchAndBring : Agent
{
    private bool carries;

    public override void OnEpisodeBegin()
    {
        carries = false;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.position += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        AddReward(-0.001f);
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Parcel") && !carries)
        {
            carries = true;
            AddReward(0.5f);
            Destroy(other.gameObject);
        }
        else if (other.CompareTag("Door") && carries)
        {
            carries = false;
            AddReward(1f);
        }
    }
}
