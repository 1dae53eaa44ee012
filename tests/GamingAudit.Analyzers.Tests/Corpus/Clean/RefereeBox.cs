using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class RefereeBox : MonoBehaviour
{
    public Boxer red;
    public Boxer blue;

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("out-red"))
        {
            red.AddReward(-1f);
            blue.AddReward(1f);
            red.EndEpisode();
            blue.EndEpisode();
        }
    }
}

public class Boxer : Agent
{
    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        AddReward(-0.0002f);
    }
}
