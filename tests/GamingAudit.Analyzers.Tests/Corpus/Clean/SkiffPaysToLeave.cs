using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class SkiffPaysToLeave : Agent
{
    public float half = 8f;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        AddReward(-0.005f);
        if (Mathf.Abs(transform.localPosition.x) > half || Mathf.Abs(transform.localPosition.z) > half)
        {
            SetReward(-1f);
            EndEpisode();
        }
    }

    private void OnCollisionEnter(Collision hit)
    {
        if (hit.collider.CompareTag("Pier"))
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
