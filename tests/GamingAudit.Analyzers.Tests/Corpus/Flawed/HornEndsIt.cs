using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class HornEndsIt : Agent
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
        if (Physics.Raycast(transform.position, transform.forward, 0.5f)) Sounded?.Invoke();
        AddReward(0.01f); // expect: GA2001
    }
}
