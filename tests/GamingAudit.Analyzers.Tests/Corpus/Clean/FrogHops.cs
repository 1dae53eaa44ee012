using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class FrogHops : Agent
{
    public Transform lily;
    private float gap;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.zero;
        gap = Vector3.Distance(transform.localPosition, lily.localPosition);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        if (actions.DiscreteActions[0] == 1) transform.localPosition += Vector3.forward;
        else if (actions.DiscreteActions[0] == 2) transform.localPosition += Vector3.back;
        float now = Vector3.Distance(transform.localPosition, lily.localPosition);
        if (now < gap) AddReward(0.04f);
        AddReward(-0.03f);
        gap = now;
        if (now < 0.5f)
        {
            AddReward(2f);
            EndEpisode();
        }
    }
}
