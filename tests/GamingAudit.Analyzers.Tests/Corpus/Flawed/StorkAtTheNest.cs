// references: none
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class StorkAtTheNest : Agent
{
    [SerializeField] private Transform nest;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        AddReward(0.01f); // expect: GA3004
        float left = Vector3.Distance(transform.position, nest.position);
        AddReward(-0.0001f * left);
        if (left < 0.5f)
        {
            Debug.Log("home");
            EndEpisode();
        }
    }
}
