using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class CarriedBaseline : Agent
{
    public Transform lamp;
    private float lastDistance;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = new Vector3(Random.Range(-5f, 5f), 0f, Random.Range(-5f, 5f));
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        float distance = Vector3.Distance(transform.position, lamp.position);
        AddReward(0.1f * (lastDistance - distance)); // expect: GA3020
        lastDistance = distance;
        if (distance < 1f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
