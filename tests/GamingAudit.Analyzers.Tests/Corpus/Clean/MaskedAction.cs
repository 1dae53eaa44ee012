using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class MaskedAction : Agent
{
    public int energy = 10;

    public override void WriteDiscreteActionMask(IDiscreteActionMask actionMask)
    {
        actionMask.SetActionEnabled(0, 1, energy > 0);
    }

    public override void OnEpisodeBegin()
    {
        energy = 10;
        transform.position = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        if (actions.DiscreteActions[0] == 1)
        {
            energy--;
            transform.position += Vector3.forward;
        }
        AddReward(-0.001f);
        if (transform.position.z >= 8f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
