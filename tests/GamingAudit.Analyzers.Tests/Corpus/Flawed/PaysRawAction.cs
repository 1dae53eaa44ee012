using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class PaysRawAction : Agent
{
    public WheelCollider[] wheels;

    public override void OnActionReceived(ActionBuffers actions)
    {
        float throttle = actions.ContinuousActions[0];
        foreach (WheelCollider wheel in wheels) wheel.motorTorque = throttle * 300f;
        AddReward(0.02f * throttle); // expect: GA3002
        if (transform.up.y < 0.2f)
        {
            AddReward(-2f);
            EndEpisode();
        }
    }
}
