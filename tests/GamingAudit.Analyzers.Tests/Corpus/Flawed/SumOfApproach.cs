using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class Skiff : Agent
{
    public Transform mooring;
    private float lastReach;

    public override void OnEpisodeBegin()
    {
        transform.position = Vector3.zero;
        lastReach = Vector3.Distance(transform.position, mooring.position);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        float total = 0f;
        float reach = Vector3.Distance(transform.position, mooring.position);
        if (reach < lastReach) total += 0.2f; // expect: GA3001
        lastReach = reach;
        AddReward(total);
        if (reach < 0.5f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
