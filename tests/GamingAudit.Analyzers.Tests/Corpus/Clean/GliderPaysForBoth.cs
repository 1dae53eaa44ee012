using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class GliderPaysForBoth : Agent
{
    public Transform deck;
    private Vector3 before;

    public override void OnEpisodeBegin() => transform.position = Vector3.zero;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.position += new Vector3(actions.DiscreteActions[0] - 1, 0f, actions.DiscreteActions[1] - 1);
        Judge();
    }

    private void LateUpdate()
    {
        before = transform.position;
    }

    private void Judge()
    {
        float then = Vector3.Distance(before, deck.position);
        float now = Vector3.Distance(transform.position, deck.position);
        if (now < then) AddReward(0.001f);
        else AddReward(-0.001f);
        if (now > 1f) return;
        AddReward(1f);
        EndEpisode();
    }
}
