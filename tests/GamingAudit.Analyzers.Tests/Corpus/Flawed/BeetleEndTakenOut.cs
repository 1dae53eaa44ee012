using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class BeetleEndTakenOut : Agent
{
    public override void OnEpisodeBegin() => transform.localPosition = Vector3.zero;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]) * 0.1f;
        if (transform.localPosition.y < -1f) EndEpisode(); // expect: GA3010
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Obstacle"))
        {
            AddReward(-1f); // expect: GA2011
            // EndEpisode();
        }
        else if (other.CompareTag("Leaf"))
        {
            AddReward(1f);
            Destroy(other.gameObject);
        }
    }
}
