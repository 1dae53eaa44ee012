using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class StallingPays : Agent
{
    public override void Initialize() => MaxStep = 1000;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.position += Vector3.right * actions.ContinuousActions[0];
        AddReward(0.01f); // expect: GA3004
        if (transform.position.x > 20f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
