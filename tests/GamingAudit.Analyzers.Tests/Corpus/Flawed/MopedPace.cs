using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class MopedPace : Agent
{
    private Rigidbody frame;

    public float Pace => frame.velocity.magnitude;

    public override void Initialize() => frame = GetComponent<Rigidbody>();

    public override void OnActionReceived(ActionBuffers actions)
    {
        frame.AddForce(transform.forward * actions.ContinuousActions[0]);
        AddReward(Pace * 0.001f); // expect: GA3003
        if (transform.position.y < 0f)
        {
            AddReward(-1f);
            EndEpisode();
        }
    }
}
