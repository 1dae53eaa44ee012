using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class FerryAgent : Agent
{
    public Transform pier;
    float before;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.zero;
        before = Vector3.Distance(transform.position, pier.position);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        float now = Vector3.Distance(transform.position, pier.position);
        if (now < before) AddReward(0.1f); // expect: GA3001
        else AddReward(-0.02f);
        before = now;
        if (now < 1f) { AddReward(1f); EndEpisode(); }
    }
}
