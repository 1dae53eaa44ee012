using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class PaysForwardKey : Agent
{
    public override void OnActionReceived(ActionBuffers actions)
    {
        float gas = actions.ContinuousActions[0];
        float steer = actions.ContinuousActions[1];
        GetComponent<Rigidbody>().AddForce(transform.forward * gas * 10f);
        transform.Rotate(0f, steer, 0f);
        if (gas > 0f)
        {
            AddReward(0.01f); // expect: GA3002
        }
    }

    void OnCollisionEnter(Collision collision)
    {
        AddReward(-1f);
        EndEpisode();
    }
}
