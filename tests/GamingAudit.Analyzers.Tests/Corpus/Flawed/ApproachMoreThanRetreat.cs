using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class ApproachMoreThanRetreat : Agent
{
    [SerializeField] Transform hive;
    float lastDist;

    public override void OnEpisodeBegin() => lastDist = Vector3.Distance(hive.position, transform.position);

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.position += new Vector3(actions.ContinuousActions[0], actions.ContinuousActions[1], 0f);
        float dist = Vector3.Distance(hive.position, transform.position);
        if (lastDist > dist) AddReward(lastDist - dist); // expect: GA3001
        lastDist = dist;
        if (dist < 0.3f)
        {
            AddReward(2f);
            EndEpisode();
        }
    }
}
