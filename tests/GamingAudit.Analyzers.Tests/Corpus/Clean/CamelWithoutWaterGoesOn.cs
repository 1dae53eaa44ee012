using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class CamelWithoutWaterGoesOn : Agent
{
    private bool hasWater;

    public override void OnEpisodeBegin()
    {
        base.OnEpisodeBegin();
        transform.localPosition = Vector3.zero;
        hasWater = false;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]) * 0.1f;
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Well")) hasWater = true;
        if (other.CompareTag("Lion"))
        {
            SetReward(-10f);
            EndEpisode();
        }

        if (other.CompareTag("Camp") && hasWater)
        {
            SetReward(10f);
            EndEpisode();
        }
    }
}
