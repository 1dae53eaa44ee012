using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class NewtFromLastEnd : Agent
{
    private Vector3 before;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        AddReward(transform.localPosition.z - before.z); // expect: GA3020
        before = transform.localPosition;
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Pond")) EndEpisode();
    }
}
