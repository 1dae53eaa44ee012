using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class StallingByOption : Agent
{
    const float Alive = 0.02f;

    void Start() { MaxStep = 2500; }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, 0f);
        AddReward(Alive); // expect: GA3004
    }

    private void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("Princess")) return;
        AddReward(10f);
        EndEpisode();
    }
}
