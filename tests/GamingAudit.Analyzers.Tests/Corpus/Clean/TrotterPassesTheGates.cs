using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class TrotterPassesTheGates : Agent
{
    public Transform[] gates;
    private int next;

    public override void Initialize()
    {
        MaxStep = 5000;
    }

    public override void OnEpisodeBegin()
    {
        next = 0;
        transform.localPosition = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(0f, 0f, actions.ContinuousActions[0]);
        transform.Rotate(0f, actions.ContinuousActions[1], 0f);
        AddReward(-0.0005f);
    }

    private void OnTriggerEnter(Collider other)
    {
        if (next < gates.Length && other.transform == gates[next])
        {
            next++;
            AddReward(0.2f);
        }
        else if (other.CompareTag("Post"))
        {
            if (next < gates.Length) return;
            next = 0;
            AddReward(2f);
        }
    }
}
