using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class MopedPaceAhead : Agent
{
    private Rigidbody frame;

    public float Pace => Mathf.Clamp01(Vector3.Dot(frame.velocity, transform.forward) / 10f);

    public override void Initialize() => frame = GetComponent<Rigidbody>();

    public override void OnActionReceived(ActionBuffers actions)
    {
        frame.AddForce(transform.forward * actions.ContinuousActions[0]);
        AddReward(Pace * 0.001f);
        if (transform.position.y < 0f)
        {
            AddReward(-1f);
            EndEpisode();
        }
    }
}
