using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class BeetleEnds : Agent
{
    public override void OnEpisodeBegin() => transform.localPosition = Vector3.zero;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]) * 0.1f;
        if (transform.localPosition.y < -1f) { AddReward(-1f); EndEpisode(); }
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Obstacle"))
        {
            AddReward(-1f);
            EndEpisode();
        }
        else if (other.CompareTag("Leaf"))
        {
            AddReward(1f);
            Destroy(other.gameObject);
        }
    }
}
