using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class ChoosesItsGain : Agent
{
    public Transform lane;
    Rigidbody body;
    float confidence;

    public override void Initialize() => body = GetComponent<Rigidbody>();

    public override void OnActionReceived(ActionBuffers actions)
    {
        body.AddForce(transform.forward * actions.ContinuousActions[0]);
        confidence = actions.ContinuousActions[1];
        float along = Mathf.Clamp01(Vector3.Dot(body.velocity, lane.forward));
        AddReward(confidence * along); // expect: GA3015
        if (transform.position.y < -1f)
        {
            AddReward(-1f);
            EndEpisode();
        }
    }
}
