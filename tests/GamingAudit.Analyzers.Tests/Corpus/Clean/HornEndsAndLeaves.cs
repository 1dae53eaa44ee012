using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class HornEndsAndLeaves : Agent
{
    public event System.Action Sounded;

    private void Awake() => Sounded += OnSounded;

    private void OnSounded()
    {
        AddReward(-1f);
        EndEpisode();
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(Vector3.forward * actions.ContinuousActions[0]);
        if (Physics.Raycast(transform.position, transform.forward, 0.5f))
        {
            Sounded?.Invoke();
            return;
        }
        AddReward(0.01f);
    }
}
