using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class FallAndStuck : Agent
{
    public Transform lighthouse;
    int idle;
    Vector3 lastPosition;

    public override void OnEpisodeBegin()
    {
        idle = 0;
        transform.localPosition = Vector3.zero;
        lastPosition = transform.localPosition;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        idle = Vector3.Distance(transform.localPosition, lastPosition) < 0.01f ? idle + 1 : 0;
        lastPosition = transform.localPosition;
        if (idle > 200 || transform.position.y < -1f)
        {
            SetReward(-1f);
            EndEpisode();
        }
        else if (Vector3.Distance(transform.position, lighthouse.position) < 2f)
        {
            SetReward(1f);
            EndEpisode();
        }
    }
}
