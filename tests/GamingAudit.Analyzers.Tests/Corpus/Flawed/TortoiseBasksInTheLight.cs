using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class TortoiseBasksInTheLight : Agent
{
    public Transform pond;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(0f, 0f, actions.ContinuousActions[0]);
        transform.Rotate(0f, 3f * actions.ContinuousActions[1], 0f);
        AddReward(-0.001f);
        Vector3 toPond = (pond.position - transform.position).normalized;
        float facing = Mathf.Max(0f, Vector3.Dot(-transform.forward, toPond));
        AddReward(0.02f * facing); // expect: GA3004
    }

    private void OnCollisionEnter(Collision collision)
    {
        if (!collision.gameObject.CompareTag("Pond")) return;
        AddReward(1f);
        EndEpisode();
    }
}
