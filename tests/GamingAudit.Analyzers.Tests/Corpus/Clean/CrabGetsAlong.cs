using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class CrabGetsAlong : Agent
{
    private bool isHidden;
    private float last;

    public override void OnEpisodeBegin()
    {
        isHidden = false;
        last = 0f;
        transform.localPosition = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        if (isHidden) return;
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]) * 0.1f;
        AddReward((transform.localPosition.z - last) * 0.01f);
        last = transform.localPosition.z;
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Rock"))
        {
            AddReward(10f);
            EndEpisode();
        }
    }
}
