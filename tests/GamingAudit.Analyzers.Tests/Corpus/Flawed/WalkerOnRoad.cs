using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class WalkerOnRoad : Agent
{
    public Transform road;

    public override void OnEpisodeBegin() { transform.position = road.position; }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.position += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        float offRoad = Mathf.Abs(transform.position.x - road.position.x);
        if (offRoad < 2f)
        {
            AddReward(0.05f); // expect: GA3004, GA3006
        }
    }

    void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Goal")) { AddReward(1f); EndEpisode(); }
    }
}
