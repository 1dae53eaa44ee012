using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class NetAgent : Agent
{
    public Transform fish;
    float closest;

    public override void OnEpisodeBegin()
    {
        fish.localPosition = new Vector3(Random.value, 0f, Random.value);
        closest = 100f;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        float gap = Vector3.Distance(transform.position, fish.position);
        if (gap < closest)
        {
            closest = gap;
            SetReward(0.2f);
        }

        SetReward(-0.05f); // expect: GA2002
    }
}
