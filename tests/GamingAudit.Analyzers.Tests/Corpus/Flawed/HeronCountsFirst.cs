using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class HeronCountsFirst : Agent
{
    public Transform pond;
    public float arrival = 0.4f;
    private float perStep, waiting;
    private float share;

    public override void Initialize()
    {
        perStep = 1f / MaxStep;
        waiting = perStep * share; // expect: GA1006
        share = 1f - arrival;
    }

    public override void OnEpisodeBegin() => transform.position = Vector3.zero;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        AddReward(-waiting);
        if (Vector3.Distance(transform.position, pond.position) > 1f) return;
        AddReward(share + arrival);
        EndEpisode();
    }
}
