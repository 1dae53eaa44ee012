using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public partial class PartialBody : Agent
{
    public override void OnActionReceived(ActionBuffers actions)
    {
        Steer(actions.ContinuousActions[0]);
        if (HasArrived)
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}

public partial class PartialBody
{
    public Transform port;

    bool HasArrived => Vector3.Distance(transform.position, port.position) < 3f;

    void Steer(float rudder)
    {
        transform.Rotate(0f, rudder * 2f, 0f);
        transform.position += transform.forward * Time.fixedDeltaTime;
    }

    public override void OnEpisodeBegin() => transform.position = Vector3.zero;
}
