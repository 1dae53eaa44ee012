using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class BeaverOutOfDanger : Agent
{
    public Transform wolf;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        bool inDanger = Vector3.Distance(transform.position, wolf.position) < 4f;
        bool wolfDead = wolf.localScale.x < 0.1f;
        SetReward(inDanger ? -1f : 0f);
        if (wolfDead)
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
