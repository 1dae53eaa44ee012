using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class MaxStepInInitialize : Agent
{
    public override void Initialize()
    {
        MaxStep = 3000;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        AddReward(-1f / MaxStep);
        Move(actions.DiscreteActions[0]);
    }

    void Move(int direction)
    {
        Vector3 step = direction switch
        {
            0 => Vector3.forward,
            1 => Vector3.back,
            2 => Vector3.left,
            _ => Vector3.right,
        };
        transform.localPosition += step;
    }

    private void OnCollisionEnter(Collision collision)
    {
        if (collision.gameObject.tag == "cheese")
        {
            AddReward(2f);
            EndEpisode();
        }
    }
}
