using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class LlamaFence : Agent
{
    public override void Initialize() => MaxStep = 2000;

    public override void OnEpisodeBegin() => transform.localPosition = Vector3.zero;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]) * 0.1f;
        AddReward(-0.001f);
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Stable"))
        {
            AddReward(5f);
            EndEpisode();
        }

        if (other.CompareTag("Fence"))
        {
            AddReward(-0.1f); // expect: GA3009
            EndEpisode();
        }
    }
}
