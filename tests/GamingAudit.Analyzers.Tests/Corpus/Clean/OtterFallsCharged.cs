using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class OtterFallsCharged : Agent
{
    public Transform pond;
    private Rigidbody body;

    public override void Initialize() => body = GetComponent<Rigidbody>();

    public override void OnEpisodeBegin() => transform.localPosition = new Vector3(0f, 0.5f, 0f);

    public override void OnActionReceived(ActionBuffers actions)
    {
        body.AddForce(new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]) * 8f);
        if (Vector3.Distance(transform.localPosition, pond.localPosition) < 1.2f)
        {
            SetReward(1f);
            EndEpisode();
        }
        else if (transform.localPosition.y < 0f)
        {
            SetReward(-1f);
            EndEpisode();
        }
    }
}
