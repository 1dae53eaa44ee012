using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class CommentedRewards : Agent
{
    public Transform target;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.position += new Vector3(actions.ContinuousActions[0], 0, 0) * Time.fixedDeltaTime;
        if (Mathf.Abs(transform.position.x - target.position.x) < 0.5f)
        {
            AddReward(1f);
            EndEpisode();
            // AddReward(-1 / MaxStep);
            //SetReward(2f);
        }
        // if (distance < lastDistance) AddReward(0.1f);
    }
}
