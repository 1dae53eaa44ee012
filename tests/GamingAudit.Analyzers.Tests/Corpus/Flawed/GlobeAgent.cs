using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class GlobeAgent : Agent
{
    public Transform apple;
    private const float AliveBonus = 0.05f;

    public override void OnEpisodeBegin() => transform.position = Vector3.zero;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        AddReward(AliveBonus); // expect: GA3004
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("apple"))
        {
            AddReward(0.5f);
            apple.position = new Vector3(Random.value, 0f, Random.value);
        }
        else if (other.CompareTag("cliff"))
        {
            SetReward(-1f);
            EndEpisode();
        }
    }
}
