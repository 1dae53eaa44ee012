using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class MoleNearOrNot : Agent
{
    public Transform root;
    private float last;

    public override void OnEpisodeBegin()
    {
        transform.position = Vector3.zero;
        last = Vector3.Distance(transform.position, root.position);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.DiscreteActions[0] - 1f, 0f, 0f);
        float now = Vector3.Distance(transform.position, root.position);
        bool nearer = now < last;
        if (nearer)
        {
            AddReward(0.1f);
        }
        else
        {
            AddReward(-0.1f);
        }

        last = now;
    }
}
