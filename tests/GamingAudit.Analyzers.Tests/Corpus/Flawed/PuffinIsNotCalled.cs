using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class PuffinIsNotCalled : Agent
{
    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        AddReward(-0.001f);
    }

    public void onTriggerEnter(Collider other)
    {
        if (!other.CompareTag("fish")) return;
        AddReward(1f); // expect: GA1006
        EndEpisode();
    }

    private void OnCollisionEnter(Collider other)
    {
        if (!other.CompareTag("wall")) return;
        AddReward(-1f); // expect: GA1006
        EndEpisode();
    }

    public void OnColisionStay(Collision other)
    {
        AddReward(-0.1f); // expect: GA1006
    }
}
