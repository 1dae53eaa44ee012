using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class KayakWearsOut : Agent
{
    [SerializeField] private int repairs = 40;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, 0f);
    }

    private void OnTriggerStay(Collider other)
    {
        if (!other.CompareTag("Rapids")) return;
        AddReward(-0.01f);
        if (repairs > 0)
        {
            repairs--;
        }
        else
        {
            EndEpisode(); // expect: GA4005
        }
    }
}
