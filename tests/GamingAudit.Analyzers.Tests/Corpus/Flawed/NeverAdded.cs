using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class NeverAdded : Agent
{
    public Transform nest;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.position += new Vector3(actions.ContinuousActions[0], 0f, 0f);
        float distanceReward = -0.01f * Vector3.Distance(transform.position, nest.position); // expect: GA1006
        AddReward(-0.001f);
        if (transform.position.x > 8f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
