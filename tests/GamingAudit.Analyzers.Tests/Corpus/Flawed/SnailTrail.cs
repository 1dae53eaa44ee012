using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class SnailTrail : Agent
{
    private Vector3 lastPlace;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = new Vector3(Random.Range(-3f, 3f), 0f, -6f);
        lastPlace = transform.localPosition;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += 0.1f * new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        AddReward(0.05f * Vector3.Distance(transform.localPosition, lastPlace)); // expect: GA3003, GA3011
        lastPlace = transform.localPosition;
    }

    void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("Lettuce")) return;
        AddReward(1f);
        EndEpisode();
    }
}
